package io.ackj.kube.apply;

import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSetTest {
  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          union        | a      | b       | a b       | fields of both
          union        | a.b    | a       | a a.b     | a field and its parent
          intersection | a b    | b c     | b         | fields that both have
          intersection | a.b    | a       | ~         | a parent is not its child
          difference   | a b    | b c     | a         | fields that only one has
          difference   | a a.b  | a.b     | a         | the parent stays without its child
          difference   | a.b    | a       | a.b       | the child stays without its parent
          recursive    | a.b c  | a       | c         | a child goes with its parent
          recursive    | a a.b  | a.b     | a         | the parent does not go with its child
          recursive    | a.b    | c       | a.b       | what is not named stays
          """)
  void setsAreCombined(String operation, String left, String right, String result, String reason) {
    FieldSet one = set(left);
    FieldSet other = set(right);
    FieldSet combined =
        switch (operation) {
          case "union" -> one.union(other);
          case "intersection" -> one.intersection(other);
          case "difference" -> one.difference(other);
          default -> one.recursiveDifference(other);
        };

    assertThat(combined).as(reason).isEqualTo(set(result));
  }

  @ParameterizedTest(name = "{0} before {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1     | 2     | numbers by value
          1.5   | 2     | fractions too
          2     | text  | numbers before texts
          a     | b     | texts by character
          text  | false | texts before truth values
          false | true  | false before true
          true  | [1]   | plain values before lists
          [1]   | [1, 2] | shorter lists first
          [1, 2] | {a: 1} | lists before objects
          {a: 1} | {a: 2} | objects by their fields
          {a: 1} | {b: 0} | names of fields before values
          {a: 1} | {a: 1, b: 1} | fewer fields first
          {a: 1} | ~    | null at the end
          """)
  void valuesHaveAnOrder(String smaller, String larger, String reason) {
    assertThat(ValueOrder.INSTANCE.compare(tree(smaller), tree(larger))).as(reason).isNegative();
    assertThat(ValueOrder.INSTANCE.compare(tree(larger), tree(smaller))).as(reason).isPositive();
    assertThat(ValueOrder.equal(tree(smaller), tree(smaller))).as(reason).isTrue();
  }

  @Test
  void numbersAreEqualHoweverTheyAreWritten() {
    assertThat(ValueOrder.equal(tree("1"), tree("1.0"))).isTrue();
  }

  /** Reads paths that are separated by spaces; a tilde is the empty set. */
  private static FieldSet set(String paths) {
    FieldSet set = FieldSet.EMPTY;
    for (String path : paths.split(" ", -1)) {
      if (!path.equals("~")) {
        set = set.union(FieldSet.of(FieldPath.ofFields(path.split("\\.", -1))));
      }
    }
    return set;
  }
}
