package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.schema.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings an object into the form that it has after it was a Go struct: what is empty is left out or
 * written as the schema says, times and bytes are written in one way only. Metadata is left alone.
 */
final class ZeroValues {
  private static final List<String> OF_EVERY_KIND = List.of("apiVersion", "kind", "metadata");

  private ZeroValues() {}

  /** Changes an object in place; all its values have the types of its schema. */
  static void normalize(Schema schema, ObjectNode object) {
    schema
        .properties()
        .forEach(
            (name, property) -> {
              if (!OF_EVERY_KIND.contains(name)) {
                normalizeField(object, name, property);
              }
            });
  }

  private static void normalizeField(ObjectNode object, String name, Schema schema) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull() || isLeftOut(schema, value)) {
      // A default of null is none to the schema, and means here that null is written.
      JsonNode written = schema.source().get("default");
      if (written == null) {
        object.remove(name);
        return;
      }
      value = written.deepCopy();
    }
    object.set(name, normalized(schema, value));
  }

  private static boolean isLeftOut(Schema schema, JsonNode value) {
    if (value.isContainerNode()) {
      return value.isEmpty() && schema.properties().isEmpty() && !schema.preserveUnknownFields();
    }
    boolean zero =
        value.isTextual()
            ? value.asText().isEmpty()
            : value.isNumber() ? value.asDouble() == 0 : !value.asBoolean();
    return zero && !schema.source().path("x-ackj-pointer").asBoolean();
  }

  private static JsonNode normalized(Schema schema, JsonNode value) {
    if (value instanceof ObjectNode object) {
      normalizeObject(schema, object);
      return object;
    }
    Schema items = schema.items();
    if (value instanceof ArrayNode array && items != null) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, element(items, array.get(i)));
      }
    }
    return value.isTextual() ? TextNode.valueOf(text(schema, value.asText())) : value;
  }

  private static void normalizeObject(Schema schema, ObjectNode object) {
    if (!schema.properties().isEmpty()) {
      normalizeStruct(schema, object);
      return;
    }
    Schema values = schema.additionalProperties();
    if (values != null) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        entry.setValue(element(values, entry.getValue()));
      }
    }
  }

  private static void normalizeStruct(Schema schema, ObjectNode object) {
    schema.properties().forEach((name, property) -> normalizeField(object, name, property));
  }

  /** What stands in a list or map is never left out: null becomes what is empty for its type. */
  private static JsonNode element(Schema schema, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return schema.type() == Schema.Type.OBJECT
          ? normalized(schema, JsonNodeFactory.instance.objectNode())
          : TextNode.valueOf("");
    }
    return normalized(schema, value);
  }

  private static String text(Schema schema, String text) {
    String format = schema.checks().format();
    if ("byte".equals(format)) {
      return GoBase64.encode(GoBase64.decode(text));
    }
    return "date-time".equals(format) ? GoTime.normalize(text, GoType.isMicroTime(schema)) : text;
  }
}
