package io.ackj.kube.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.builtin.BuiltInKinds;
import io.ackj.kube.resource.ResourceType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The schemas of an OpenAPI document. Parts that have a name of their own (see package {@code
 * builtin}) stand once, and references in their places.
 */
final class SchemaComponents {
  private static final String DEFINITION = "x-ackj-definition";
  private static final String DEFINITION_DESCRIPTION = "x-ackj-definition-description";
  private static final String REFERENCE = "#/components/schemas/";

  private final ObjectNode schemas;

  /** Collects into an object of an OpenAPI document. */
  SchemaComponents(ObjectNode schemas) {
    this.schemas = schemas;
  }

  /** Adds the schema of a type and that of its lists. */
  void add(ResourceType type) {
    JsonNode source = type.schema().source();
    ObjectNode schema = convert(source);
    if (type.custom()) {
      addCommonFields(schema, false);
    } else {
      schema.set("description", source.path(DEFINITION_DESCRIPTION));
    }
    addKind(schema, type, type.kind());
    if (!type.selectableFields().isEmpty() && type.custom()) {
      ArrayNode fields = schema.putArray("x-kubernetes-selectable-fields");
      type.selectableFields()
          .forEach(path -> fields.addObject().put("fieldPath", path.replaceFirst("^\\.", "")));
    }
    schemas.set(name(type), schema);
    schemas.set(name(type) + "List", list(type));
  }

  /**
   * Returns the name of the schema of a type: that of built-in kinds is given, others are the group
   * from its end, version and kind.
   */
  static String name(ResourceType type) {
    JsonNode given = type.schema().source().path(DEFINITION);
    if (given.isTextual()) {
      return given.asText();
    }
    List<String> group = Arrays.asList(type.group().split("\\.", -1));
    Collections.reverse(group);
    return String.join(".", group) + "." + type.version() + "." + type.kind();
  }

  /** Returns a reference to a schema. */
  static ObjectNode reference(ObjectNode target, String name) {
    return target.put("$ref", REFERENCE + name);
  }

  private ObjectNode list(ResourceType type) {
    ObjectNode list = schemas.objectNode();
    list.put("description", "A list of objects of kind " + type.kind() + ".").put("type", "object");
    list.putArray("required").add("items");
    ObjectNode properties = list.putObject("properties");
    properties.putObject("apiVersion").put("type", "string");
    ObjectNode items = properties.putObject("items").put("type", "array");
    reference(items.putObject("items"), name(type));
    properties.putObject("kind").put("type", "string");
    properties.putObject("metadata").put("type", "object");
    addKind(list, type, type.listKind());
    return list;
  }

  private static void addKind(ObjectNode schema, ResourceType type, String kind) {
    schema
        .putArray("x-kubernetes-group-version-kind")
        .addObject()
        .put("group", type.group())
        .put("kind", kind)
        .put("version", type.version());
  }

  /** Gives a schema of a CRD the fields that it need not mention. */
  private void addCommonFields(ObjectNode schema, boolean required) {
    ObjectNode properties = schema.withObjectProperty("properties");
    JsonNode known = BuiltInKinds.all().get(0).schema().source().path("properties");
    for (String name : List.of("apiVersion", "kind")) {
      if (!properties.has(name)) {
        properties.set(name, known.path(name).deepCopy());
      }
    }
    properties.set("metadata", convertProperty(known.path("metadata")));
    if (required) {
      schema.putArray("required").add("kind").add("apiVersion");
    }
  }

  /** Converts what a list or map holds. */
  private ObjectNode convertElement(JsonNode source) {
    JsonNode name = source.path(DEFINITION);
    return name.isTextual()
        ? reference(schemas.objectNode(), define(source, name.asText()))
        : convert(source);
  }

  /** What the place of a reference says goes beside {@code allOf}, as real servers do. */
  private ObjectNode convertProperty(JsonNode source) {
    if (!source.path(DEFINITION).isTextual()) {
      return convert(source);
    }
    ObjectNode place = schemas.objectNode();
    place.set("description", source.path("description"));
    if (source.hasNonNull("default")) {
      place.set("default", source.path("default"));
    }
    place.putArray("allOf").add(convertElement(source));
    return place;
  }

  /** Adds a definition unless it is there, and returns its name. */
  private String define(JsonNode source, String name) {
    if (!schemas.has(name)) {
      ObjectNode component = convert(source);
      component.set("description", source.path(DEFINITION_DESCRIPTION));
      component.remove("default");
      schemas.set(name, component);
    }
    return name;
  }

  private ObjectNode convert(JsonNode source) {
    ObjectNode schema = schemas.objectNode();
    for (Map.Entry<String, JsonNode> word : source.properties()) {
      JsonNode value = word.getValue();
      switch (word.getKey()) {
        case "properties" -> {
          ObjectNode properties = schema.putObject("properties");
          value
              .properties()
              .forEach(p -> properties.set(p.getKey(), convertProperty(p.getValue())));
        }
        case "items", "additionalProperties" ->
            schema.set(word.getKey(), value.isObject() ? convertElement(value) : value.deepCopy());
        default -> {
          boolean isOurs = word.getKey().startsWith("x-ackj-");
          if (!isOurs && !value.isNull()) {
            schema.set(word.getKey(), value.deepCopy());
          }
        }
      }
    }
    if (source.path("x-kubernetes-embedded-resource").asBoolean()) {
      addCommonFields(schema, true);
    }
    if (source.path("x-kubernetes-int-or-string").asBoolean() && !schema.has("anyOf")) {
      ArrayNode either = schema.putArray("anyOf");
      either.addObject().put("type", "integer");
      either.addObject().put("type", "string");
    }
    return schema;
  }
}
