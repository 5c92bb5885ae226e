package io.ackj.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
  private static final FieldPath SPEC = FieldPath.of("spec");

  @Test
  void pathReadsLikeAccessInProgram() {
    FieldPath path =
        SPEC.child("globalSecondaryIndexes")
            .element("byDate")
            .child("projection")
            .child("nonKeyAttributes")
            .index(3);

    assertThat(path)
        .hasToString("spec.globalSecondaryIndexes[byDate].projection.nonKeyAttributes[3]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec",
        "spec.tags[aws:cost center]",
        "spec.tags[a.b/c]",
        "spec.parts[]",
        "a[0][1].b"
      })
  void textOfPathIsReadBack(String text) {
    assertThat(FieldPath.parse(text)).hasToString(text);
  }

  @Test
  void bracketsAndBackslashesWithinKeysAreEscaped() {
    FieldPath path = SPEC.child("tags").element("a[1]\\").child("value");

    assertThat(path).hasToString("spec.tags[a\\[1\\]\\\\].value");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyPathIsReadBackFromItsText(@ForAll("paths") FieldPath path) {
    assertThat(FieldPath.parse(path.toString())).isEqualTo(path).hasSameHashCodeAs(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"         | a name is missing at character 1",
        ".spec        | a name is missing at character 1",
        "spec..tags   | a name is missing at character 6",
        "spec.        | a name is missing at character 6",
        "spec.[a]     | a name is missing at character 6",
        "spec]        | \"]\" is out of place",
        "spec[a]b     | \"b\" is out of place",
        "spec[a       | a bracket is not closed",
        "spec[a\\]    | a bracket is not closed",
      })
  void whatIsNoPathIsRefusedWithReason(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldPath.parse(text))
        .withMessage("not a field path: \"%s\": %s", text, reason.trim());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "spec.tags", "tags[a]", "a\\b"})
  void nameOfMemberIsOneStep(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldPath.of(name))
        .withMessage("not the name of a member: \"%s\"", name);
    assertThatIllegalArgumentException().isThrownBy(() -> SPEC.child(name));
  }

  @Test
  void positionIsNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SPEC.index(-1))
        .withMessage("a position is not negative: -1");
  }

  @Test
  void positionEqualsKeyOfThatNumber() {
    assertThat(SPEC.index(3)).isEqualTo(SPEC.element("3")).hasSameHashCodeAs(SPEC.element("3"));
  }

  @Test
  void memberDoesNotEqualElementOfThatName() {
    assertThat(SPEC.child("a")).isNotEqualTo(SPEC.element("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "spec.tags[a].value, spec, true",
    "spec.tags[a].value, spec.tags, true",
    "spec.tags[a].value, spec.tags[a], true",
    "spec.tags[a].value, spec.tags[a].value, true",
    "spec.tags[a], spec.tags[a].value, false",
    "spec.tags[a], spec.tags[b], false",
    "spec.tagsOfTable, spec.tags, false",
    "status, spec, false",
  })
  void pathStartsWithItselfAndThoseAboveIt(String path, String other, boolean expected) {
    assertThat(FieldPath.parse(path).startsWith(FieldPath.parse(other))).isEqualTo(expected);
  }

  @Test
  void parentAndKeyTakePathApart() {
    FieldPath tag = SPEC.child("tags").element("team");

    assertThat(tag.key()).contains("team");
    assertThat(tag.parent()).contains(SPEC.child("tags"));
    assertThat(SPEC.child("tags").key()).isEmpty();
    assertThat(SPEC.parent()).isEmpty();
  }

  @Test
  void pathsSortAsTheyAreRead() {
    List<String> sorted =
        List.of(
            "spec",
            "spec[a]",
            "spec.parts",
            "spec.parts[2]",
            "spec.parts[2].name",
            "spec.parts[10]",
            "spec.parts[02]",
            "spec.parts[ten]",
            "spec.partsList",
            "status");
    List<FieldPath> paths = new ArrayList<>(sorted.stream().map(FieldPath::parse).toList());

    Collections.reverse(paths);
    Collections.sort(paths);

    assertThat(paths).extracting(FieldPath::toString).containsExactlyElementsOf(sorted);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void orderAgreesWithEquality(@ForAll("paths") FieldPath one, @ForAll("paths") FieldPath other) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
  }

  @Provide
  Arbitrary<FieldPath> paths() {
    Arbitrary<String> names = Arbitraries.of("spec", "tags", "a-b", "10", "é");
    Arbitrary<String> keys =
        Arbitraries.oneOf(names, Arbitraries.strings().withChars("[].\\ 0a").ofMaxLength(4));
    Arbitrary<FieldPath> starts = names.map(FieldPath::of);
    return Arbitraries.recursive(
        () -> starts,
        path ->
            Arbitraries.oneOf(
                path.flatMap(above -> names.map(above::child)),
                path.flatMap(above -> keys.map(above::element))),
        0,
        4);
  }
}
