package io.ackj.kube.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownValueTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "integer | 3 | 3",
        "whole floating-point number | 3.0 | 3",
        "fraction | 1.5 | 1.5",
        "large number | 1.5e22 | 1.5e+22",
        "just plain | 123456789012345680000.0 | 123456789012345680000",
        "small number | 0.00001 | 1e-05",
        "negative | -2.5e30 | -2.5e+30",
        "text | \"a\\\"b\\\\c\" | \"a\\\"b\\\\c\"",
        "control characters | \"\\u0001\\t\\n\" | \"\\x01\\t\\n\"",
        "letters of any script | \"\\u00e9\\u4e2d\" | \"\u00e9\u4e2d\"",
        "no-break space | \"\\u00a0\" | \"\\u00a0\"",
        "boolean | true | true",
        "null | null | null",
        "object with its keys in order | {\"b\":1.0,\"a\":[]} | {\"a\":[],\"b\":1}",
        "object with angle brackets | {\"a\":\"<b>&\"} | {\"a\":\"\\u003cb\\u003e\\u0026\"}",
      })
  void valuesAreShownAsGoShowsThem(String reason, String json, String shown)
      throws JsonProcessingException {
    assertThat(ShownValue.of(new ObjectMapper().readTree(json))).as(reason).isEqualTo(shown);
  }
}
