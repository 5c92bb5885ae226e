package io.ackj.codegen.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares two schemas of one version of a CRD: what a new one would do to objects that the old one
 * let in, and to people who write such objects.
 */
final class SchemaComparison {
  private static final List<String> AT_MOST =
      List.of("maxItems", "maxLength", "maxProperties", "maximum");
  private static final List<String> AT_LEAST =
      List.of("minItems", "minLength", "minProperties", "minimum");
  private static final List<String> ANY_CHANGE =
      List.of(
          "allOf",
          "anyOf",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "multipleOf",
          "not",
          "oneOf",
          "pattern",
          "uniqueItems",
          "x-kubernetes-list-map-keys",
          "x-kubernetes-list-type",
          "x-kubernetes-map-type");

  private final List<String> broken = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  private SchemaComparison() {}

  static SchemaComparison of(JsonNode before, JsonNode after) {
    SchemaComparison comparison = new SchemaComparison();
    comparison.compare("the object", "", before, after);
    return comparison;
  }

  /** Returns what breaks, a line each; what is outer comes before what is inner. */
  List<String> broken() {
    return broken;
  }

  /** Returns the paths that are new, only the topmost of each. */
  List<String> added() {
    return added;
  }

  private void compare(String shown, String path, JsonNode before, JsonNode after) {
    String was = type(before);
    String is = type(after);
    if (!was.equals(is)) {
      // What is inside another type is another thing altogether.
      broken.add(shown + " was " + was + " and is " + is);
      return;
    }
    compareRules(shown, before, after);
    compareLimits(shown, before, after);
    compareRequired(path, before, after);
    compareChildren(path, before, after);
  }

  private void compareRules(String shown, JsonNode before, JsonNode after) {
    Set<String> known = new LinkedHashSet<>();
    before.path("x-kubernetes-validations").forEach(rule -> known.add(rule.path("rule").asText()));
    for (JsonNode rule : after.path("x-kubernetes-validations")) {
      String text = rule.path("rule").asText();
      if (!known.contains(text)) {
        String message = rule.path("message").asText();
        broken.add(
            shown
                + " has a new or changed rule: "
                + text
                + (message.isEmpty() ? "" : " (" + message + ")"));
      }
    }
  }

  private void compareLimits(String shown, JsonNode before, JsonNode after) {
    AT_MOST.forEach(limit -> compareBound(shown, limit, before, after, -1));
    AT_LEAST.forEach(limit -> compareBound(shown, limit, before, after, 1));
    ANY_CHANGE.forEach(
        limit -> {
          if (after.has(limit) && !after.get(limit).equals(before.path(limit))) {
            tightened(shown, limit, before, after);
          }
        });
    boolean allAllowed = before.has("enum") && values(after).containsAll(values(before));
    if (after.has("enum") && !allAllowed) {
      tightened(shown, "enum", before, after);
    }
    for (String freedom : List.of("nullable", "x-kubernetes-preserve-unknown-fields")) {
      if (before.path(freedom).asBoolean() && !after.path(freedom).asBoolean()) {
        broken.add(shown + " is no longer " + freedom);
      }
    }
  }

  private void compareBound(
      String shown, String limit, JsonNode before, JsonNode after, int tighter) {
    if (!after.has(limit)) {
      return;
    }
    BigDecimal is = after.get(limit).decimalValue();
    if (!before.has(limit) || is.compareTo(before.get(limit).decimalValue()) * tighter > 0) {
      tightened(shown, limit, before, after);
    }
  }

  private void tightened(String shown, String limit, JsonNode before, JsonNode after) {
    String was = before.has(limit) ? before.get(limit).toString() : "absent";
    broken.add(shown + ": " + limit + " was " + was + " and is " + after.get(limit));
  }

  private static Set<JsonNode> values(JsonNode schema) {
    Set<JsonNode> values = new LinkedHashSet<>();
    schema.path("enum").forEach(values::add);
    return values;
  }

  /** A field with a default is filled in, so nobody is asked for it. */
  private void compareRequired(String path, JsonNode before, JsonNode after) {
    Set<String> known = new LinkedHashSet<>();
    before.path("required").forEach(name -> known.add(name.asText()));
    for (JsonNode name : after.path("required")) {
      boolean filledIn = after.path("properties").path(name.asText()).has("default");
      if (!known.contains(name.asText()) && !filledIn) {
        broken.add(below(path, name.asText()) + " is newly required");
      }
    }
  }

  private void compareChildren(String path, JsonNode before, JsonNode after) {
    SortedMap<String, JsonNode> old = children(path, before);
    SortedMap<String, JsonNode> now = children(path, after);
    for (Map.Entry<String, JsonNode> child : old.entrySet()) {
      JsonNode is = now.get(child.getKey());
      if (is == null) {
        broken.add(child.getKey() + " is gone (it was " + type(child.getValue()) + ")");
      } else {
        compare(child.getKey(), child.getKey(), child.getValue(), is);
      }
    }
    now.keySet().removeAll(old.keySet());
    now.forEach((child, schema) -> added.add(child + " (" + type(schema) + ")"));
  }

  private static SortedMap<String, JsonNode> children(String path, JsonNode schema) {
    SortedMap<String, JsonNode> children = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      children.put(below(path, property.getKey()), property.getValue());
    }
    if (schema.has("items")) {
      children.put(path + "[]", schema.get("items"));
    }
    JsonNode values = schema.path("additionalProperties");
    if (values.isObject()) {
      children.put(path + "{}", values);
    } else if (values.asBoolean()) {
      children.put(path + "{}", JsonNodeFactory.instance.objectNode());
    }
    return children;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String type(JsonNode schema) {
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      return "integer or string";
    }
    String type = schema.path("type").asText("anything");
    return schema.has("format") ? schema.get("format").asText() + " " + type : type;
  }
}
