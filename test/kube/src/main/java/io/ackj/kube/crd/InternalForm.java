package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.schema.ShownValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Parts of a CRD as a real API server prints them in messages: not as they are written but as its
 * Go structs, every field with its zero value.
 */
final class InternalForm {
  /** The fields of a schema in the order of the struct: name in Go, name in JSON, zero value. */
  private static final List<List<String>> SCHEMA_FIELDS =
      List.of(
          List.of("ID", "id", "\"\""),
          List.of("Schema", "$schema", "\"\""),
          List.of("Ref", "$ref", "null"),
          List.of("Description", "description", "\"\""),
          List.of("Type", "type", "\"\""),
          List.of("Nullable", "nullable", "false"),
          List.of("Format", "format", "\"\""),
          List.of("Title", "title", "\"\""),
          List.of("Default", "default", "null"),
          List.of("Maximum", "maximum", "null"),
          List.of("ExclusiveMaximum", "exclusiveMaximum", "false"),
          List.of("Minimum", "minimum", "null"),
          List.of("ExclusiveMinimum", "exclusiveMinimum", "false"),
          List.of("MaxLength", "maxLength", "null"),
          List.of("MinLength", "minLength", "null"),
          List.of("Pattern", "pattern", "\"\""),
          List.of("MaxItems", "maxItems", "null"),
          List.of("MinItems", "minItems", "null"),
          List.of("UniqueItems", "uniqueItems", "false"),
          List.of("MultipleOf", "multipleOf", "null"),
          List.of("Enum", "enum", "null"),
          List.of("MaxProperties", "maxProperties", "null"),
          List.of("MinProperties", "minProperties", "null"),
          List.of("Required", "required", "null"),
          List.of("Items", "items", "null"),
          List.of("AllOf", "allOf", "null"),
          List.of("OneOf", "oneOf", "null"),
          List.of("AnyOf", "anyOf", "null"),
          List.of("Not", "not", "null"),
          List.of("Properties", "properties", "null"),
          List.of("AdditionalProperties", "additionalProperties", "null"),
          List.of("PatternProperties", "patternProperties", "null"),
          List.of("Dependencies", "dependencies", "null"),
          List.of("AdditionalItems", "additionalItems", "null"),
          List.of("Definitions", "definitions", "null"),
          List.of("ExternalDocs", "externalDocs", "null"),
          List.of("Example", "example", "null"),
          List.of("XPreserveUnknownFields", "x-kubernetes-preserve-unknown-fields", "null"),
          List.of("XEmbeddedResource", "x-kubernetes-embedded-resource", "false"),
          List.of("XIntOrString", "x-kubernetes-int-or-string", "false"),
          List.of("XListMapKeys", "x-kubernetes-list-map-keys", "null"),
          List.of("XListType", "x-kubernetes-list-type", "null"),
          List.of("XMapType", "x-kubernetes-map-type", "null"),
          List.of("XValidations", "x-kubernetes-validations", "null"));

  private InternalForm() {}

  /** Returns the versions, without what they share and what is therefore printed elsewhere. */
  static String ofVersions(Definition crd) {
    return list(
        crd.spec().path("versions"),
        version ->
            "{\"Name\":%s,\"Served\":%s,\"Storage\":%s,\"Deprecated\":%s,\"DeprecationWarning\":%s,"
                    .formatted(
                        json(version.path("name"), "\"\""),
                        json(version.path("served"), "false"),
                        json(version.path("storage"), "false"),
                        json(version.path("deprecated"), "false"),
                        json(version.path("deprecationWarning"), "null"))
                + "\"Schema\":%s,\"Subresources\":%s,\"AdditionalPrinterColumns\":%s,\"SelectableFields\":%s}"
                    .formatted(
                        validation(own(crd, version, "schema")),
                        subresources(own(crd, version, "subresources")),
                        list(own(crd, version, "additionalPrinterColumns"), InternalForm::column),
                        list(own(crd, version, "selectableFields"), InternalForm::field)));
  }

  private static JsonNode own(Definition crd, JsonNode version, String field) {
    return crd.isShared(field) ? MissingNode.getInstance() : version.path(field);
  }

  private static String validation(JsonNode schema) {
    return schema.isObject()
        ? "{\"OpenAPIV3Schema\":%s}".formatted(ofSchema(schema.path("openAPIV3Schema")))
        : "null";
  }

  private static String subresources(JsonNode subresources) {
    if (!subresources.isObject()) {
      return "null";
    }
    JsonNode scale = subresources.path("scale");
    String shownScale =
        "{\"SpecReplicasPath\":%s,\"StatusReplicasPath\":%s,\"LabelSelectorPath\":%s}"
            .formatted(
                json(scale.path("specReplicasPath"), "\"\""),
                json(scale.path("statusReplicasPath"), "\"\""),
                json(scale.path("labelSelectorPath"), "null"));
    return "{\"Status\":%s,\"Scale\":%s}"
        .formatted(
            subresources.has("status") ? "{}" : "null", scale.isObject() ? shownScale : "null");
  }

  private static String column(JsonNode column) {
    return "{\"Name\":%s,\"Type\":%s,\"Format\":%s,\"Description\":%s,\"Priority\":%s,\"JSONPath\":%s}"
        .formatted(
            json(column.path("name"), "\"\""),
            json(column.path("type"), "\"\""),
            json(column.path("format"), "\"\""),
            json(column.path("description"), "\"\""),
            json(column.path("priority"), "0"),
            json(column.path("jsonPath"), "\"\""));
  }

  private static String field(JsonNode field) {
    return "{\"JSONPath\":%s}".formatted(json(field.path("jsonPath"), "\"\""));
  }

  /** Returns whether schemas have a field of this name. */
  static boolean isSchemaField(String name) {
    return SCHEMA_FIELDS.stream().anyMatch(field -> field.get(1).equals(name));
  }

  /** Returns a schema. */
  static String ofSchema(JsonNode schema) {
    if (!schema.isObject()) {
      return "null";
    }
    StringJoiner fields = new StringJoiner(",", "{", "}");
    for (List<String> field : SCHEMA_FIELDS) {
      JsonNode value = schema.path(field.get(1));
      String shown = value.isMissingNode() ? field.get(2) : schemaField(field.get(1), value);
      fields.add("\"%s\":%s".formatted(field.get(0), shown));
    }
    return fields.toString();
  }

  private static String schemaField(String name, JsonNode value) {
    return switch (name) {
      case "allOf", "oneOf", "anyOf" -> list(value, InternalForm::ofSchema);
      case "not" -> ofSchema(value);
      case "items" -> "{\"Schema\":%s,\"JSONSchemas\":null}".formatted(ofSchema(value));
      case "properties", "patternProperties", "definitions" -> map(value);
      case "additionalProperties", "additionalItems" ->
          "{\"Allows\":%s,\"Schema\":%s}"
              .formatted(value.isObject() || value.asBoolean(), ofSchema(value));
      case "x-kubernetes-validations" -> list(value, InternalForm::ofRule);
      default -> ShownValue.json(value);
    };
  }

  /** Returns a rule in CEL. */
  static String ofRule(JsonNode rule) {
    return "{\"Rule\":%s,\"Message\":%s,\"MessageExpression\":%s,\"Reason\":%s,\"FieldPath\":%s,\"OptionalOldSelf\":%s}"
        .formatted(
            json(rule.path("rule"), "\"\""),
            json(rule.path("message"), "\"\""),
            json(rule.path("messageExpression"), "\"\""),
            json(rule.path("reason"), "null"),
            json(rule.path("fieldPath"), "\"\""),
            json(rule.path("optionalOldSelf"), "null"));
  }

  private static String json(JsonNode value, String zero) {
    return value.isMissingNode() ? zero : ShownValue.json(value);
  }

  private static String map(JsonNode schemas) {
    StringJoiner entries = new StringJoiner(",", "{", "}");
    new TreeMap<>(names(schemas))
        .forEach(
            (name, schema) ->
                entries.add(ShownValue.json(TextNode.valueOf(name)) + ":" + ofSchema(schema)));
    return entries.toString();
  }

  private static Map<String, JsonNode> names(JsonNode object) {
    Map<String, JsonNode> named = new HashMap<>();
    object.properties().forEach(entry -> named.put(entry.getKey(), entry.getValue()));
    return named;
  }

  private static String list(JsonNode list, Function<JsonNode, String> shown) {
    if (!list.isArray()) {
      return "null";
    }
    StringJoiner entries = new StringJoiner(",", "[", "]");
    list.forEach(entry -> entries.add(shown.apply(entry)));
    return entries.toString();
  }
}
