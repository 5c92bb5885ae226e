package io.ackj.kube.json;

import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoJsonTest {
  @Test
  void keysAreSortedAndNothingIsSpacedOut() {
    assertThat(GoJson.write(tree("{b: [1, {z: true, y: null}], a: x}")))
        .isEqualTo("{\"a\":\"x\",\"b\":[1,{\"y\":null,\"z\":true}]}");
  }

  @Test
  void charactersOfHtmlAndControlCharactersAreEscaped() {
    assertThat(GoJson.write(tree("\"<a>&\\t\\u0001\\u2028\\\"\\\\\"")))
        .isEqualTo("\"\\u003ca\\u003e\\u0026\\t\\u0001\\u2028\\\"\\\\\"");
  }

  @ParameterizedTest(name = "{0} is written as {1}")
  @CsvSource({
    "1,1",
    "1.0,1",
    "1.50,1.5",
    "100000000000000000000.0,100000000000000000000",
    "1e21,1e+21",
    "0.000001,0.000001",
    "0.00000012,1.2e-07",
    "-0.5,-0.5"
  })
  void numbersAreWrittenAsGoWritesThem(String number, String written) {
    assertThat(GoJson.write(tree(number))).isEqualTo(written);
  }

  @Test
  void quotedTextsEscapeWhatIsNotPrinted() {
    assertThat(GoJson.quote("a\"b\\c\n\u0007é")).isEqualTo("\"a\\\"b\\\\c\\n\\x07é\"");
  }
}
