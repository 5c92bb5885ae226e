package io.ackj.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
  private static final FieldPath PATH = FieldPath.parse("spec.field");

  /** A list of a list, and so on, deeper than Jackson follows. */
  private static final String DEEP = "[".repeat(2000) + "]".repeat(2000);

  /** A structure as generated code knows them. */
  record Tag(@Nullable String key, @Nullable String value) {
    static void compare(Delta.Builder differences, FieldPath path, Tag desired, Tag latest) {
      Comparison.scalar(differences, path.child("value"), desired.value(), latest.value());
    }
  }

  private static final Tag BLUE = new Tag("team", "blue");
  private static final Tag RED = new Tag("team", "red");

  private static Delta delta(Consumer<Delta.Builder> comparison) {
    Delta.Builder differences = Delta.builder();
    comparison.accept(differences);
    return differences.build();
  }

  private static Delta differenceAt(
      FieldPath path, @Nullable Object desired, @Nullable Object latest) {
    return Delta.builder().add(path, desired, latest).build();
  }

  private static Delta expected(boolean equal, @Nullable Object desired, @Nullable Object latest) {
    return equal ? Delta.empty() : differenceAt(PATH, desired, latest);
  }

  static Stream<Arguments> scalars() {
    return Stream.of(
        arguments(null, null, true, "absent on both sides"),
        arguments("a", "a", true, "same text"),
        arguments("a", "b", false, "other text"),
        arguments("a", "A", false, "case matters"),
        arguments(5L, 5L, true, "same number"),
        arguments(null, "", false, "absent is not empty"),
        arguments(0L, null, false, "zero is not absent"),
        arguments(true, false, false, "other truth"));
  }

  @ParameterizedTest(name = "{3}: {0}, {1}")
  @MethodSource("scalars")
  void scalar(@Nullable Object desired, @Nullable Object latest, boolean equal, String reason) {
    assertThat(delta(d -> Comparison.scalar(d, PATH, desired, latest)))
        .isEqualTo(expected(equal, desired, latest));
  }

  static Stream<Arguments> scalarsOrZero() {
    return Stream.of(
        arguments(null, null, true, "absent on both sides"),
        arguments(null, "", true, "empty text"),
        arguments(null, 0, true, "zero"),
        arguments(0L, null, true, "zero, other side"),
        arguments(null, 0.0, true, "zero with a fraction"),
        arguments(null, new BigDecimal("0.00"), true, "zero with decimals"),
        arguments(null, false, true, "false"),
        arguments(null, List.of(), true, "empty list"),
        arguments(null, Map.of(), true, "empty map"),
        arguments("a", "a", true, "same text"),
        arguments(null, "0", false, "text that is not empty"),
        arguments(null, 1, false, "a number"),
        arguments(true, null, false, "true"),
        arguments(null, List.of(0), false, "list of a zero"),
        arguments(Map.of("a", ""), null, false, "map with an entry"),
        arguments("", "a", false, "text against empty text"),
        arguments(5L, 6L, false, "other number"));
  }

  @ParameterizedTest(name = "{3}: {0}, {1}")
  @MethodSource("scalarsOrZero")
  void scalarOrZero(
      @Nullable Object desired, @Nullable Object latest, boolean equal, String reason) {
    assertThat(delta(d -> Comparison.scalarOrZero(d, PATH, desired, latest)))
        .isEqualTo(expected(equal, desired, latest));
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        arguments(null, null, true, true, "absent on both sides"),
        arguments(null, List.of(), true, true, "absent is empty"),
        arguments(List.of(), null, true, true, "empty is absent"),
        arguments(List.of("a", "b"), List.of("a", "b"), true, true, "same elements"),
        arguments(List.of("a", "b"), List.of("b", "a"), false, true, "other order"),
        arguments(List.of("a", "a"), List.of("a"), false, false, "repeated element"),
        arguments(List.of("a", "a", "b"), List.of("a", "b", "b"), false, false, "other repeated"),
        arguments(List.of("a"), null, false, false, "absent is not a list with an element"),
        arguments(List.of("a"), List.of("b"), false, false, "other element"),
        arguments(Arrays.asList("a", null), List.of("a"), false, false, "null is an element"));
  }

  @ParameterizedTest(name = "{4}: {0}, {1}")
  @MethodSource("lists")
  void list(
      @Nullable List<String> desired,
      @Nullable List<String> latest,
      boolean equal,
      boolean equalInAnyOrder,
      String reason) {
    assertThat(delta(d -> Comparison.list(d, PATH, desired, latest)))
        .isEqualTo(expected(equal, desired, latest));
  }

  @ParameterizedTest(name = "{4}: {0}, {1}")
  @MethodSource("lists")
  void set(
      @Nullable List<String> desired,
      @Nullable List<String> latest,
      boolean equalInOrder,
      boolean equal,
      String reason) {
    assertThat(delta(d -> Comparison.set(d, PATH, desired, latest)))
        .isEqualTo(expected(equal, desired, latest));
  }

  @Property
  void listsEqualThemselves(@ForAll List<String> list) {
    List<String> copy = new ArrayList<>(list);

    assertThat(delta(d -> Comparison.list(d, PATH, list, copy)).isEmpty()).isTrue();
    assertThat(delta(d -> Comparison.set(d, PATH, list, copy)).isEmpty()).isTrue();
    assertThat(delta(d -> Comparison.keyed(d, PATH, list, copy, text -> text, Comparison::scalar)))
        .isEqualTo(Delta.empty());
  }

  private static Delta keyed(@Nullable List<Tag> desired, @Nullable List<Tag> latest) {
    return delta(d -> Comparison.keyed(d, PATH, desired, latest, Tag::key, Tag::compare));
  }

  @Test
  void absentKeyedListEqualsEmptyOne() {
    assertThat(keyed(null, List.of()).isEmpty()).isTrue();
    assertThat(keyed(List.of(), null).isEmpty()).isTrue();
    assertThat(keyed(null, null).isEmpty()).isTrue();
  }

  @Test
  void orderOfKeyedListDoesNotMatter() {
    Tag cost = new Tag("cost", "1");

    assertThat(keyed(List.of(BLUE, cost), List.of(cost, BLUE)).isEmpty()).isTrue();
  }

  @Test
  void elementsOfOneKeyDifferInTheirMembers() {
    Delta delta = keyed(List.of(new Tag("team", "blue")), List.of(new Tag("team", "red")));

    assertThat(delta).isEqualTo(differenceAt(PATH.element("team").child("value"), "blue", "red"));
  }

  @Test
  void elementsThatOneSideLacksDifferAtTheirKeysDesiredOnesFirst() {
    Tag cost = new Tag("cost", "1");
    Tag old = new Tag("old", "x");

    assertThat(keyed(List.of(BLUE, cost), List.of(old, cost)))
        .isEqualTo(
            Delta.builder()
                .add(PATH.element("team"), BLUE, null)
                .add(PATH.element("old"), null, old)
                .build());
  }

  @Test
  void absentKeyIsTheEmptyText() {
    Tag desired = new Tag(null, "blue");
    Tag latest = new Tag("", "red");

    assertThat(keyed(List.of(desired), List.of(latest)))
        .isEqualTo(differenceAt(PATH.element("").child("value"), "blue", "red"));
  }

  @Test
  void elementsThatShareKeyAreMatchedInTheirOrder() {
    assertThat(keyed(List.of(BLUE, RED), List.of(BLUE, RED)).isEmpty()).isTrue();
    assertThat(keyed(List.of(BLUE, RED), List.of(BLUE)))
        .isEqualTo(differenceAt(PATH.element("team"), RED, null));
    assertThat(keyed(List.of(BLUE), List.of(BLUE, RED)))
        .isEqualTo(differenceAt(PATH.element("team"), null, RED));
  }

  @Test
  void nullElementsArePassedOver() {
    assertThat(keyed(Arrays.asList(null, BLUE), List.of(BLUE)).isEmpty()).isTrue();
  }

  private static Delta map(
      @Nullable Map<String, String> desired, @Nullable Map<String, String> latest) {
    return delta(d -> Comparison.map(d, PATH, desired, latest));
  }

  @Test
  void absentMapEqualsEmptyOne() {
    assertThat(map(null, Map.of()).isEmpty()).isTrue();
    assertThat(map(Map.of(), null).isEmpty()).isTrue();
    assertThat(map(null, null).isEmpty()).isTrue();
  }

  @Test
  void entriesDifferAtTheirKeysInTheOrderOfKeys() {
    Map<String, String> desired = Map.of("z", "1", "both", "same", "b", "2");
    Map<String, String> latest = Map.of("b", "3", "a", "4", "both", "same");

    assertThat(map(desired, latest))
        .isEqualTo(
            Delta.builder()
                .add(PATH.element("a"), null, "4")
                .add(PATH.element("b"), "2", "3")
                .add(PATH.element("z"), "1", null)
                .build());
  }

  @Test
  void keyWithoutValueIsAbsent() {
    Map<String, String> withNull = new LinkedHashMap<>();
    withNull.put("a", null);

    assertThat(map(withNull, Map.of()).isEmpty()).isTrue();
  }

  private static Delta structure(@Nullable Tag desired, @Nullable Tag latest) {
    return delta(d -> Comparison.structure(d, PATH, desired, latest, Tag::compare));
  }

  @Test
  void membersOfStructuresAreCompared() {
    assertThat(structure(BLUE, RED)).isEqualTo(differenceAt(PATH.child("value"), "blue", "red"));
    assertThat(structure(BLUE, BLUE).isEmpty()).isTrue();
  }

  @Test
  void structureThatOneSideLacksDiffersAsWhole() {
    assertThat(structure(BLUE, null)).isEqualTo(differenceAt(PATH, BLUE, null));
    assertThat(structure(null, RED)).isEqualTo(differenceAt(PATH, null, RED));
    assertThat(structure(null, null).isEmpty()).isTrue();
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments(null, null, true, "absent on both sides"),
        arguments(null, "{}", false, "absent is not an empty document"),
        arguments("{}", null, false, "absent is not an empty document, other side"),
        arguments("{\"a\":1,\"b\":[2]}", "{ \"b\" : [2], \"a\" : 1 }", true, "order and blanks"),
        arguments("{\"a\":1}", "{\"a\":1.0}", true, "the same number"),
        arguments("{\"a\":10}", "{\"a\":1e1}", true, "the same number with an exponent"),
        arguments("{\"a\":\"\\u0062\"}", "{\"a\":\"b\"}", true, "escapes"),
        arguments("{\"a\":1}", "{\"a\":\"1\"}", false, "number and text"),
        arguments(
            "{\"a\":0.1}", "{\"a\":0.10000000000000000001}", false, "numbers that a double rounds"),
        arguments("[1,2]", "[2,1]", false, "order of lists"),
        arguments("[1]", "1", false, "list of one"),
        arguments("{\"a\":null}", "{}", false, "null and absent members"),
        arguments("not json", "not json", true, "the same text"),
        arguments("not json", "not  json", false, "other text"),
        arguments("{}", "{} {}", false, "more than one value"),
        arguments("{\"a\":1,\"a\":1}", "{\"a\":1}", false, "a member that is there twice"),
        arguments("", " ", false, "no value at all"),
        arguments(DEEP, DEEP + " ", false, "too deep to be read"));
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource("documents")
  void document(@Nullable String desired, @Nullable String latest, boolean equal, String reason) {
    assertThat(delta(d -> Comparison.document(d, PATH, desired, latest)))
        .isEqualTo(expected(equal, desired, latest));
  }
}
