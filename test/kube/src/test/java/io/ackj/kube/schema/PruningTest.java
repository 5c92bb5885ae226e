package io.ackj.kube.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PruningTest {
  private static final String EMBEDDED = "x-kubernetes-embedded-resource: true";
  private static final String PRESERVED = "x-kubernetes-preserve-unknown-fields: true";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unknown field of an object"
            + "| {type: object, properties: {b: {type: string}}} | {b: x, c: 1} | {b: x} | spec.c",
        "unknown field in a list"
            + "| {type: array, items: {type: object}} | [{n: 2}] | [{}] | spec[0].n",
        "unknown field of a map's value"
            + "| {type: object, additionalProperties: {type: object}}"
            + "| {k: {o: 2}} | {k: {}} | spec.k.o",
        "values of any kind keep no fields"
            + "| {type: object, additionalProperties: true}"
            + "| {a: {b: c}} | {a: {}} | spec.a.b",
        "unknown fields preserved, known ones pruned"
            + "| {type: object, "
            + PRESERVED
            + ", properties: {q: {type: object}}} | {x: {y: 1}, q: {t: 2}} | {x: {y: 1}, q: {}}"
            + "| spec.q.t",
        "anything goes | {" + PRESERVED + "} | {a: [{b: c}]} | {a: [{b: c}]} | ``",
      })
  void fieldsThatSchemaDoesNotNameAreDropped(
      String reason, String schema, String value, String pruned, String unknown) {
    ObjectNode object = object("{spec: " + value + "}");

    List<String> dropped = Pruning.prune(schema(schema), object);

    assertThat(object.path("spec")).as(reason).isEqualTo(yaml(pruned));
    assertThat(dropped).isEqualTo(unknown.isEmpty() ? List.of() : List.of(unknown));
  }

  @Test
  void metadataKeepsItsOwnFieldsOnly() {
    ObjectNode object =
        object(
            "{apiVersion: v1, kind: Foo, metadata: {name: a, foo: 1, labels: {},"
                + " ownerReferences: [{name: b, bar: 2}]}, bad: 1, spec: {}}");

    List<String> dropped = Pruning.prune(schema("{type: object}"), object);

    assertThat(object)
        .isEqualTo(
            yaml(
                "{apiVersion: v1, kind: Foo, metadata: {name: a, ownerReferences: [{name: b}]},"
                    + " spec: {}}"));
    assertThat(dropped).containsExactly("metadata.foo", "metadata.ownerReferences[0].bar", "bad");
  }

  @Test
  void embeddedResourcesKeepTypeAndMetadata() {
    ObjectNode object =
        object("{spec: {apiVersion: v1, kind: Foo, metadata: {name: a, bar: 2}, status: {}}}");

    List<String> dropped =
        Pruning.prune(schema("{type: object, " + EMBEDDED + ", properties: {}}"), object);

    assertThat(object).isEqualTo(yaml("{spec: {apiVersion: v1, kind: Foo, metadata: {name: a}}}"));
    assertThat(dropped).containsExactly("spec.status", "spec.metadata.bar");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{apiVersion: v1, kind: A, metadata: {labels: 5}} | spec.metadata: Invalid value:"
            + " {\"labels\":5}: json: cannot unmarshal number into Go struct field"
            + " ObjectMeta.labels of type map[string]string",
        "{apiVersion: 5, kind: A} | spec.apiVersion: Invalid value: 5: must be a string",
      })
  void embeddedResourcesThatCannotBeDecodedAreTold(String resource, String expected) {
    Schema schema = schema("{type: object, " + EMBEDDED + ", " + PRESERVED + "}");

    FieldError error = Pruning.malformedResource(schema, object("{spec: " + resource + "}"));

    assertThat(error).hasToString(expected);
  }

  private static Schema schema(String spec) {
    return SchemaParser.parse(yaml("{type: object, properties: {spec: " + spec + "}}"));
  }

  private static ObjectNode object(String yaml) {
    return (ObjectNode) yaml(yaml);
  }

  private static JsonNode yaml(String text) {
    try {
      return new YAMLMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
