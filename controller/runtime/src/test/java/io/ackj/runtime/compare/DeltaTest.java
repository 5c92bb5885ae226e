package io.ackj.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaTest {
  private static final FieldPath TAGS = FieldPath.parse("spec.tags");
  private static final Difference TEAM = new Difference(TAGS.element("team"), "blue", "red");
  private static final Difference CLASS =
      new Difference(FieldPath.parse("spec.tableClass"), "STANDARD", null);

  @Test
  void deltaWithoutDifferencesIsEmpty() {
    assertThat(Delta.builder().build()).isEqualTo(Delta.empty());
    assertThat(Delta.empty().isEmpty()).isTrue();
    assertThat(Delta.empty()).hasToString("");
  }

  @Test
  void differencesStayInTheOrderInWhichTheyWereFound() {
    Delta delta =
        Delta.builder().add(TEAM).add(CLASS.path(), CLASS.desired(), CLASS.latest()).build();

    assertThat(delta.isEmpty()).isFalse();
    assertThat(delta.differences()).containsExactly(TEAM, CLASS);
    assertThat(delta)
        .hasToString(
            "spec.tags[team]: desired \"blue\", latest \"red\"; "
                + "spec.tableClass: desired \"STANDARD\", latest nothing");
  }

  @Test
  void deltaDoesNotChangeWithItsBuilder() {
    Delta.Builder builder = Delta.builder().add(TEAM);
    Delta delta = builder.build();

    builder.add(CLASS);

    assertThat(delta).isEqualTo(new Delta(List.of(TEAM)));
  }

  @ParameterizedTest
  @CsvSource({
    "spec.tags[team], true, at",
    "spec.tags, true, below",
    "spec, true, below",
    "spec.tags[team].value, true, above",
    "spec.tags[cost], false, beside",
    "spec.tableName, false, elsewhere",
  })
  void differenceConcernsItsPathAndThoseAboveAndBelow(
      String path, boolean expected, String whereDifferenceIs) {
    Delta delta = new Delta(List.of(TEAM));

    assertThat(delta.differsAt(FieldPath.parse(path))).as(whereDifferenceIs).isEqualTo(expected);
    assertThat(delta.at(FieldPath.parse(path))).isEqualTo(expected ? List.of(TEAM) : List.of());
  }

  @Test
  void differencesElsewhereAreNotAtPath() {
    assertThat(new Delta(List.of(TEAM, CLASS)).at(TAGS)).containsExactly(TEAM);
  }

  @Test
  void textQuotesTextAndNothingElse() {
    assertThat(text("5", 5)).isEqualTo("spec.tags: desired \"5\", latest 5");
    assertThat(text(List.of("a"), Map.of("b", 1)))
        .isEqualTo("spec.tags: desired [a], latest {b=1}");
    assertThat(text(null, false)).isEqualTo("spec.tags: desired nothing, latest false");
  }

  @Test
  void textIsOneLineWhateverTheValues() {
    assertThat(text("{\n  \"a\": 1\r\n}", "\tb"))
        .isEqualTo("spec.tags: desired \"{ \"a\": 1 }\", latest \" b\"");
  }

  @Test
  void textCutsLongValuesBetweenCharacters() {
    String sixty = "😀".repeat(60);

    assertThat(text(sixty, sixty + "x"))
        .isEqualTo("spec.tags: desired \"" + sixty + "\", latest \"" + sixty + "…\"");
  }

  private static String text(@Nullable Object desired, @Nullable Object latest) {
    return new Difference(TAGS, desired, latest).toString();
  }
}
