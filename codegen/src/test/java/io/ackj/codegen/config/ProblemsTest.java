package io.ackj.codegen.config;

import static io.ackj.codegen.config.ConfigFixtures.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private final GeneratorConfig config =
      config(
          """
          ignore:
            shape_names:
              - One
              - Two
          resources:
            Table:
              fields:
                SSESpecification.KMSMasterKeyID:
                  references: {resource: Key, path: Status.KeyID}
          """);

  @Test
  void problemIsLocatedWhereItsPathStands() {
    Problems problems = config.problems();

    problems.add("ignore.shape_names[1]", "no such shape");

    assertThat(problems.all())
        .containsExactly(
            new Problem(
                new Location("generator.yaml", 4), "ignore.shape_names[1]", "no such shape"));
  }

  @Test
  void problemOfPathThatNoFileHoldsIsLocatedAtTheNearestEnclosingOne() {
    String keyId = "resources.Table.fields[\"SSESpecification.KMSMasterKeyID\"]";

    assertThat(config.locations().of(keyId + ".references.service_name").line()).isEqualTo(9);
    assertThat(config.locations().of(keyId + ".type").line()).isEqualTo(8);
    assertThat(config.locations().of("resources.Table.fields[\"A.B\"].type").line()).isEqualTo(7);
    assertThat(config.locations().of("resources.Backup").line()).isEqualTo(5);
    assertThat(config.locations().of("operations").line()).isEqualTo(1);
    assertThat(config.locations().of("").line()).isEqualTo(1);
  }

  @Test
  void problemsAreSortedByFileLineAndPath() {
    Problems problems = config.problems();
    problems.add("resources.Table", "fourth");
    problems.add("ignore.b", "second");
    problems.add("ignore.shape_names[0]", "third");
    problems.add("ignore.a", "first");
    problems.add(new Problem(new Location("a.yaml", 9), "x", "of the file that sorts first"));

    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "a.yaml:9: x: of the file that sorts first",
            "generator.yaml:1: ignore.a: first",
            "generator.yaml:1: ignore.b: second",
            "generator.yaml:3: ignore.shape_names[0]: third",
            "generator.yaml:6: resources.Table: fourth");
  }

  @Test
  void exceptionHasOneProblemALineAndNothingElse() {
    Problems problems = config.problems();
    problems.add("resources.Table", "no such resource");
    problems.add("ignore", "nothing is left");

    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOf(InvalidConfigException.class)
        .hasMessage(
            """
            generator.yaml:1: ignore: nothing is left
            generator.yaml:6: resources.Table: no such resource""");
  }

  @Test
  void problemAtOrInsideAValueOfWrongFormFollowsFromThatAndIsLeftOut() {
    Problem wrongForm =
        new Problem(new Location("generator.yaml", 6), "resources.Table", "expected a map");
    Problems problems = new Problems(config.locations(), List.of(wrongForm));

    problems.add("resources.Table", "no such resource");
    problems.addUnmatched("resources.Table.fields", "no fields");
    problems.add("resources.Table[\"a.b\"]", "no entry");
    problems.add("resources.TableReplica", "no such resource either");

    assertThat(problems.all())
        .extracting(Problem::message)
        .containsExactlyInAnyOrder("expected a map", "no such resource either");
  }

  @Test
  void nothingIsThrownWithoutProblems() {
    Problems problems = config.problems();

    assertThat(problems.isEmpty()).isTrue();
    assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
  }

  @Test
  void problemOfFileAsAWholeHasNeitherLineNorPath() {
    assertThat(new Problem(Location.ofFile("generator.yaml"), "", "no such file"))
        .hasToString("generator.yaml: no such file");
    assertThat(GeneratorConfig.empty().locations().of("resources.Table"))
        .hasToString("(no generator.yaml)");
  }

  @Test
  void linesAreNeverNegative() {
    assertThatThrownBy(() -> new Location("generator.yaml", -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
