package io.ackj.kube.selector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.kube.status.ApiException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Field selectors: what they select, and how they are refused. */
class FieldSelectorTest {
  private static final Map<String, String> FIELDS =
      Map.of("metadata.name", "a", "spec.text", "x,y=z");

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        | true  | nothing is asked",
        "metadata.name=a           | true  | equal",
        "metadata.name==a          | true  | equal, spelt twice",
        "metadata.name!=a          | false | it is equal",
        "metadata.name=b           | false | another value",
        "spec.none=                | true  | a field that is not there is empty",
        "spec.text=x\\,y\\=z       | true  | with a backslash before what has a meaning",
        "metadata.name=a,spec.none=b | false | one of two does not hold",
      })
  void fieldsAreSelected(String selector, boolean selected, String reason) {
    assertThat(FieldSelector.parse(selector).matches(FIELDS)).as(reason).isEqualTo(selected);
  }

  @Test
  void termWithoutOperatorIsRefused() {
    assertThatThrownBy(() -> FieldSelector.parse("metadata.name=a,spec.foo"))
        .isInstanceOf(ApiException.class)
        .hasMessage("invalid selector: 'metadata.name=a,spec.foo'; can't understand 'spec.foo'");
  }
}
