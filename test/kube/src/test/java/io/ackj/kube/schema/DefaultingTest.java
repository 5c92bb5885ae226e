package io.ackj.kube.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "not set | {type: string, default: x} | {} | {f: x}",
        "set already | {type: string, default: x} | {f: y} | {f: y}",
        "within what is a default itself"
            + "| {type: object, default: {}, properties: {c: {type: integer, default: 3}}}"
            + "| {} | {f: {c: 3}}",
        "within an object that is not there"
            + "| {type: object, properties: {c: {type: integer, default: 3}}} | {} | {}",
        "within a list"
            + "| {type: array, items: {type: object, properties: {m: {type: string, default: z}}}}"
            + "| {f: [{}]} | {f: [{m: z}]}",
        "within a map | {type: object, additionalProperties: {type: object,"
            + " properties: {m: {type: string, default: z}}}} | {f: {k: {}}} | {f: {k: {m: z}}}",
        "null gives way to the default | {type: string, default: x} | {f: null} | {f: x}",
        "a default of null is none | {type: string, nullable: true, default: null} | {} | {}",
        "null may stand | {type: string, nullable: true, default: x} | {f: null} | {f: null}",
        "null gives way to nothing | {type: string} | {f: null} | {}",
        "null may stand without default | {type: string, nullable: true} | {f: null} | {f: null}",
        "null in a list | {type: array, items: {type: string, default: q}} | {f: [null]} | {f: [q]}",
        "null in a list of no default"
            + "| {type: array, items: {type: string}} | {f: [null]} | {f: [null]}",
        "null in a map | {type: object, additionalProperties: {type: string, default: w}}"
            + "| {f: {k: null}} | {f: {k: w}}",
        "null in a map of no default"
            + "| {type: object, additionalProperties: {type: string}} | {f: {k: null}} | {f: {}}",
      })
  void whatIsNotSetGetsItsDefault(String reason, String schema, String value, String expected) {
    ObjectNode object = (ObjectNode) yaml(value);
    Schema parsed = SchemaParser.parse(yaml("{type: object, properties: {f: " + schema + "}}"));

    Defaulting.apply(parsed, object);
    ObjectNode once = object.deepCopy();
    Defaulting.apply(parsed, object);

    assertThat(once).as(reason).isEqualTo(yaml(expected));
    assertThat(object).as("a second run changes nothing").isEqualTo(once);
  }

  private static JsonNode yaml(String text) {
    try {
      return new YAMLMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
