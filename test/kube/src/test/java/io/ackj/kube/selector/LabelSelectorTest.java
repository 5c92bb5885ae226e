package io.ackj.kube.selector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.kube.status.ApiException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Label selectors: what they select, and how they are refused. */
class LabelSelectorTest {
  private static final Map<String, String> LABELS = Map.of("app", "a", "ex.io/tier", "", "n", "5");

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''             | true  | nothing is asked",
        "app=a          | true  | equal",
        "app==a         | true  | equal, spelt twice",
        "app=b          | false | another value",
        "app!=b         | true  | another value is what is asked",
        "none!=b        | true  | a label that is not there has another value",
        "app            | true  | it is there",
        "!app           | false | it must not be there",
        "!none          | true  | it is not there",
        "ex.io/tier=    | true  | the value is empty",
        "app in (a, b)  | true  | one of several",
        "app in (b)     | false | none of these",
        "app notin (b)  | true  | none of these",
        "none notin (b) | true  | a label that is not there is in no set",
        "none in (b)    | false | a label that is not there is in no set",
        "ex.io/tier in (,x) | true | the empty value in a set",
        "n>4            | true  | greater as a number",
        "n<10           | true  | less as a number, not as text",
        "app>4          | false | not a number",
        "app=a,n=5      | true  | both",
        "app=a,n=6      | false | one of two does not hold",
        "in in (in)     | false | words that are operators may be keys and values",
      })
  void labelsAreSelected(String selector, boolean selected, String reason) {
    assertThat(LabelSelector.parse(selector).matches(LABELS)).as(reason).isEqualTo(selected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a b       | unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt",
        "a in b    | unable to parse requirement: found 'b' expected: '('",
        "a in (b   | unable to parse requirement: found '', expected: ',' or ')'",
        "a,        | found '', expected: identifier after ','",
        "=a        | found '=', expected: !, identifier, or 'end of string'",
        "!         | unable to parse requirement: found '', expected: identifier",
        "a=b c     | found 'c', expected: ',' or 'end of string'",
      })
  void misspeltSelectorIsRefused(String selector, String message) {
    assertThatThrownBy(() -> LabelSelector.parse(selector))
        .isInstanceOf(ApiException.class)
        .hasMessage(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"a b/c=d, a=-", "-a=b, a=-b"})
  void keysAndValuesAreThoseOfLabels(String one, String other) {
    assertThatThrownBy(() -> LabelSelector.parse(one)).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> LabelSelector.parse(other)).isInstanceOf(ApiException.class);
  }
}
