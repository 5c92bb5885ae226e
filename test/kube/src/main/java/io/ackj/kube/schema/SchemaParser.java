package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.Schema.Checks;
import io.ackj.kube.schema.Schema.ListType;
import io.ackj.kube.schema.Schema.MergeStrategy;
import io.ackj.kube.schema.Schema.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a schema as CRDs write it ({@code openAPIV3Schema}). What it does not know it passes over:
 * whether a schema is a good one is judged when its CRD is written, not here.
 */
public final class SchemaParser {
  private SchemaParser() {}

  /**
   * Returns the schema that a JSON tree describes.
   *
   * @param openApiV3Schema an object; it is kept, so it must not be changed afterwards
   */
  public static Schema parse(JsonNode openApiV3Schema) {
    JsonNode json = openApiV3Schema;
    JsonNode additional = json.path("additionalProperties");
    return new Schema(
        type(text(json, "type")),
        json.path("nullable").asBoolean(),
        named(json.path("properties")),
        additional.isObject() ? parse(additional) : null,
        additional.asBoolean(),
        one(json.path("items")),
        value(json, "default"),
        json.path("x-kubernetes-preserve-unknown-fields").asBoolean(),
        json.path("x-kubernetes-embedded-resource").asBoolean(),
        json.path("x-kubernetes-int-or-string").asBoolean(),
        listType(json.path("x-kubernetes-list-type").asText()),
        texts(json.path("x-kubernetes-list-map-keys")),
        json.path("x-kubernetes-map-type").asText().equals("atomic"),
        mergeStrategy(json),
        checks(json),
        rules(json.path("x-kubernetes-validations")),
        json);
  }

  private static Checks checks(JsonNode json) {
    return new Checks(
        text(json, "format"),
        value(json, "minimum"),
        json.path("exclusiveMinimum").asBoolean(),
        value(json, "maximum"),
        json.path("exclusiveMaximum").asBoolean(),
        value(json, "multipleOf"),
        count(json, "minLength"),
        count(json, "maxLength"),
        text(json, "pattern"),
        count(json, "minItems"),
        count(json, "maxItems"),
        json.path("uniqueItems").asBoolean(),
        count(json, "minProperties"),
        count(json, "maxProperties"),
        texts(json.path("required")),
        listOf(json.path("enum")),
        several(json.path("allOf")),
        several(json.path("anyOf")),
        several(json.path("oneOf")),
        one(json.path("not")));
  }

  private static Schema.@Nullable Type type(@Nullable String name) {
    for (Schema.Type type : Schema.Type.values()) {
      if (type.word().equals(name)) {
        return type;
      }
    }
    return null;
  }

  private static ListType listType(String name) {
    return switch (name) {
      case "set" -> ListType.SET;
      case "map" -> ListType.MAP;
      default -> ListType.ATOMIC;
    };
  }

  private static MergeStrategy mergeStrategy(JsonNode json) {
    List<String> strategies =
        List.of(json.path("x-kubernetes-patch-strategy").asText().split(",", -1));
    return strategies.contains("merge")
        ? new MergeStrategy(true, text(json, "x-kubernetes-patch-merge-key"))
        : MergeStrategy.REPLACE;
  }

  private static List<Rule> rules(JsonNode json) {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode rule : json) {
      JsonNode optional = rule.path("optionalOldSelf");
      rules.add(
          new Rule(
              rule.path("rule").asText(),
              text(rule, "message"),
              text(rule, "messageExpression"),
              text(rule, "reason"),
              text(rule, "fieldPath"),
              optional.isBoolean() ? optional.asBoolean() : null));
    }
    return rules;
  }

  private static Map<String, Schema> named(JsonNode json) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    json.properties().forEach(entry -> schemas.put(entry.getKey(), parse(entry.getValue())));
    return schemas;
  }

  private static List<Schema> several(JsonNode json) {
    List<Schema> schemas = new ArrayList<>();
    json.forEach(schema -> schemas.add(parse(schema)));
    return schemas;
  }

  private static @Nullable Schema one(JsonNode json) {
    return json.isObject() ? parse(json) : null;
  }

  private static List<JsonNode> listOf(JsonNode json) {
    List<JsonNode> values = new ArrayList<>();
    json.forEach(values::add);
    return values;
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static @Nullable String text(JsonNode json, String field) {
    String text = json.path(field).asText();
    return text.isEmpty() ? null : text;
  }

  /** A null says as little as a field that is not there. */
  private static @Nullable JsonNode value(JsonNode json, String field) {
    JsonNode value = json.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private static @Nullable Long count(JsonNode json, String field) {
    JsonNode count = json.path(field);
    return count.isNumber() ? (Long) count.asLong() : null;
  }
}
