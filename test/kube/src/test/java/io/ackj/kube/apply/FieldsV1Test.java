package io.ackj.kube.apply;

import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsV1Test {
  private static final String SORTED =
      """
      {"f:a":{},"f:b":{".":{},"f:c":{},"k:{\\"name\\":\\"x\\",\\"port\\":8}":{".":{},"f:name":{}},\
      "k:{\\"name\\":\\"x\\",\\"port\\":10}":{},"v:1":{},"v:\\"a\\"":{},"v:true":{},"i:3":{}}}\
      """;

  @Test
  void whatWasPrintedIsReadAndPrintedAlike() throws Exception {
    assertThat(FieldsV1.print(FieldsV1.parse(tree(SORTED)))).hasToString(SORTED);
  }

  @Test
  void elementsArePrintedInKubernetesOrderHoweverTheyWereWritten() throws Exception {
    String shuffled =
        """
        {"f:b":{"i:3":{},"v:true":{},"v:\\"a\\"":{},"k:{\\"port\\":10,\\"name\\":\\"x\\"}":{},"v:1":{},\
        "k:{\\"port\\":8,\\"name\\":\\"x\\"}":{"f:name":{},".":{}},"f:c":{},".":{}},"f:a":{}}\
        """;

    assertThat(FieldsV1.print(FieldsV1.parse(tree(shuffled)))).hasToString(SORTED);
  }

  @Test
  void charactersOfHtmlAreEscapedInValues() {
    FieldSet set =
        new FieldSet.Builder().add(new PathElement.Value(tree("<b>")), FieldSet.Node.LEAF).build();

    assertThat(FieldsV1.print(set).fieldNames().next()).isEqualTo("v:\"\\u003cb\\u003e\"");
  }

  @Test
  void elementsOfUnknownSortsArePassedOver() throws Exception {
    assertThat(FieldsV1.print(FieldsV1.parse(tree("{'f:a': {}, 'z:a': {'f:b': {}}}"))))
        .isEqualTo(tree("{'f:a': {}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{x: {}}",
        "{'f-a': {}}",
        "{'v:{': {}}",
        "{'k:3': {}}",
        "{'k:[': {}}",
        "{'i:x': {}}",
        "{'f:a': 1}",
        "text"
      })
  void whatIsNoSetOfFieldsIsRefused(String json) {
    assertThatExceptionOfType(MalformedFieldsException.class)
        .isThrownBy(() -> FieldsV1.parse(tree(json)));
  }

  @Test
  void pathsArePrintedAsMessagesHaveThem() throws Exception {
    FieldSet set =
        FieldsV1.parse(
            tree(
                "{'f:b': {'k:{\"p\":1,\"n\":\"x\"}': {'f:c': {}}, 'v:\"a\"': {}}, 'f:l': {'i:2': {}}}"));

    assertThat(set.paths())
        .extracting(FieldPath::toString)
        .containsExactly(".b[=\"a\"]", ".b[n=\"x\",p=1].c", ".l[2]");
  }
}
