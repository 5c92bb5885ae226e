package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets the defaults of a schema. A null where none may stand gives way: to the default, or to
 * nothing if there is none.
 */
public final class Defaulting {
  private Defaulting() {}

  /**
   * Sets what is not set. A second run changes nothing.
   *
   * @param object is changed in place
   */
  public static void apply(Schema schema, ObjectNode object) {
    dropNulls(schema, object);
    setDefaults(schema, object);
  }

  private static void dropNulls(@Nullable Schema schema, JsonNode value) {
    if (value instanceof ObjectNode object) {
      List<String> dropped = new ArrayList<>();
      for (var field : object.properties()) {
        Schema child = schema == null ? null : schema.child(field.getKey()).orElse(null);
        if (isUnwelcomeNull(field.getValue(), child) && defaultOf(child) == null) {
          dropped.add(field.getKey());
        } else {
          dropNulls(child, field.getValue());
        }
      }
      object.remove(dropped);
    } else if (value.isArray()) {
      Schema items = schema == null ? null : schema.items();
      value.forEach(element -> dropNulls(items, element));
    }
  }

  private static boolean isUnwelcomeNull(@Nullable JsonNode value, @Nullable Schema schema) {
    return value != null && value.isNull() && schema != null && !schema.nullable();
  }

  private static @Nullable JsonNode defaultOf(@Nullable Schema schema) {
    return schema == null ? null : schema.defaultValue();
  }

  private static void setDefaults(Schema schema, JsonNode value) {
    if (value instanceof ObjectNode object) {
      setInObject(schema, object);
    } else if (value instanceof ArrayNode list && schema.items() != null) {
      setInList(schema.items(), list);
    }
  }

  private static void setInObject(Schema schema, ObjectNode object) {
    schema
        .properties()
        .forEach(
            (name, property) -> {
              JsonNode set = object.get(name);
              JsonNode byDefault = property.defaultValue();
              if (byDefault != null && (set == null || isUnwelcomeNull(set, property))) {
                object.set(name, byDefault.deepCopy());
              }
            });
    for (var field : object.properties()) {
      Schema child = schema.child(field.getKey()).orElse(null);
      if (child != null) {
        field.setValue(replaceNull(field.getValue(), child));
        setDefaults(child, field.getValue());
      }
    }
  }

  private static void setInList(Schema items, ArrayNode list) {
    for (int i = 0; i < list.size(); i++) {
      list.set(i, replaceNull(list.get(i), items));
      setDefaults(items, list.get(i));
    }
  }

  private static JsonNode replaceNull(JsonNode value, Schema schema) {
    JsonNode byDefault = schema.defaultValue();
    return byDefault != null && isUnwelcomeNull(value, schema) ? byDefault.deepCopy() : value;
  }
}
