package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The schemas that a schema holds. */
final class SchemaNodes {
  private SchemaNodes() {}

  static List<JsonNode> children(JsonNode schema) {
    List<JsonNode> children = new ArrayList<>();
    for (String one : List.of("items", "additionalProperties", "not")) {
      if (schema.path(one).isObject()) {
        children.add(schema.path(one));
      }
    }
    for (String several : List.of("properties", "allOf", "anyOf", "oneOf")) {
      schema.path(several).forEach(children::add);
    }
    return children;
  }
}
