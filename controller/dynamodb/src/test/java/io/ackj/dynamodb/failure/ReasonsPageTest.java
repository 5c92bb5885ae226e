package io.ackj.dynamodb.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.reason.Reasons;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/guides/troubleshooting.md against the reasons that the code can write. */
class ReasonsPageTest {
  /** What a user sees the reason of; of the others only the message, or nothing. */
  private static final Set<Failure.Kind> SHOWN =
      Set.of(Failure.Kind.WAITING, Failure.Kind.RECOVERABLE, Failure.Kind.CONFLICT);

  /** A row of a table whose first cell is code and nothing else. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^`|]+`(?:, `[^`|]+`)*) \\|");

  /** Codes of AWS's errors are compared by how they begin. */
  private static final Pattern LITERAL =
      Pattern.compile("(?<!code\\(\\)\\.startsWith\\()\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  /** What takes a reason, and one that is not declared. ACK has sentences in places, with names. */
  private static final Pattern UNDECLARED =
      Pattern.compile(
          "(?:new Hold|whileAwsIsBusy|new Advice|Outcome\\.Progressing|Outcome\\.Recoverable"
              + "|[( ]hold|[( ]busy|new Transition\\([^,()]*(?:\\(\\))?,)\\(?\\s*\"[A-Z]\\w*\"");

  private static final Path MODULES = Path.of("..");

  @Test
  void pageExplainsEachReasonThatTheCodeCanWriteAndNoOther() throws IOException {
    String page =
        Files.readString(MODULES.resolve(Path.of("..", "docs", "guides", "troubleshooting.md")));

    List<String> explained =
        ROW.matcher(page)
            .results()
            .flatMap(row -> Stream.of(row.group(1).split(", ", -1)))
            .map(reason -> reason.replace("`", ""))
            .toList();

    assertThat(explained).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(explained)).isEqualTo(reasons());
  }

  @Test
  void reasonsAreDeclaredInOnePlaceOfEachModule() throws IOException {
    Set<String> declared = constants(Reasons.class, DynamoDbReasons.class);
    for (Path source : sources()) {
      String text = Files.readString(source);
      assertThat(LITERAL.matcher(text).results().map(literal -> literal.group(1)))
          .as("%s: use the constant", source)
          .doesNotContainAnyElementsOf(declared);
      assertThat(UNDECLARED.matcher(text).results().map(found -> found.group()))
          .as("%s: declare the reason in Reasons or DynamoDbReasons", source)
          .isEmpty();
    }
  }

  private static SortedSet<String> reasons() {
    SortedSet<String> reasons =
        FailureTable.ROWS.stream()
            .filter(row -> SHOWN.contains(row.kind()))
            .map(FailureRow::reason)
            .collect(Collectors.toCollection(TreeSet::new));
    reasons.addAll(constants(Reasons.class, DynamoDbReasons.class));
    return reasons;
  }

  private static Set<String> constants(Class<?>... places) {
    return Stream.of(places)
        .flatMap(place -> Arrays.stream(place.getFields()))
        .map(ReasonsPageTest::value)
        .collect(Collectors.toSet());
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those of both modules but the places of the reasons, and what rehearses for the archive. */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> runtime = Files.walk(main("runtime"));
        Stream<Path> dynamodb = Files.walk(main("dynamodb"))) {
      return Stream.concat(runtime, dynamodb)
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/reason/"))
          .filter(file -> !file.endsWith("FailureTable.java"))
          .toList();
    }
  }

  private static Path main(String module) {
    return MODULES.resolve(Path.of(module, "src", "main", "java"));
  }
}
