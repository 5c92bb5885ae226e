package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Drops from the schemas of a CRD what Kubernetes' schemas do not have. */
final class SchemaKeywords {
  private static final Set<String> RULE_FIELDS =
      Set.of("rule", "message", "messageExpression", "reason", "fieldPath", "optionalOldSelf");

  private final List<String> dropped = new ArrayList<>();

  private SchemaKeywords() {}

  /**
   * Drops unknown keywords.
   *
   * @param definition is changed in place
   * @return the paths of what was dropped, as strict decoding tells of them
   */
  static List<String> prune(ObjectNode definition) {
    SchemaKeywords keywords = new SchemaKeywords();
    FieldPath path = FieldPath.of("spec.versions");
    JsonNode versions = definition.path("spec").path("versions");
    for (int i = 0; i < versions.size(); i++) {
      keywords.pruneSchema(
          versions.get(i).path("schema").path("openAPIV3Schema"),
          path.index(i).child("schema.openAPIV3Schema"));
    }
    return keywords.dropped;
  }

  /** Goes through the fields in their order, as decoding does. */
  private void pruneSchema(JsonNode node, FieldPath path) {
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    List<String> unknown = new ArrayList<>();
    for (var field : schema.properties()) {
      String name = field.getKey();
      if (InternalForm.isSchemaField(name)) {
        pruneField(name, field.getValue(), path.child(name));
      } else {
        unknown.add(name);
        dropped.add(path.child(name).text());
      }
    }
    schema.remove(unknown);
  }

  private void pruneField(String name, JsonNode value, FieldPath path) {
    switch (name) {
      case "items", "additionalProperties", "not" -> pruneSchema(value, path);
      case "properties" ->
          value
              .properties()
              .forEach(property -> pruneSchema(property.getValue(), path.child(property.getKey())));
      case "allOf", "anyOf", "oneOf" -> {
        for (int i = 0; i < value.size(); i++) {
          pruneSchema(value.get(i), path.index(i));
        }
      }
      case "x-kubernetes-validations" -> pruneRules(value, path);
      default -> {
        // holds no schema
      }
    }
  }

  private void pruneRules(JsonNode rules, FieldPath path) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i) instanceof ObjectNode rule) {
        FieldPath at = path.index(i);
        List<String> unknown = new ArrayList<>();
        rule.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(RULE_FIELDS);
        unknown.forEach(name -> dropped.add(at.child(name).text()));
        rule.remove(unknown);
      }
    }
  }
}
