package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.Schema.ListType;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of type set hold no value twice, lists of type map no key. */
final class ListInvariants {
  private ListInvariants() {}

  static List<FieldError> validate(Schema schema, JsonNode value) {
    List<FieldError> errors = new ArrayList<>();
    check(errors, schema, value, FieldPath.ROOT);
    return errors;
  }

  private static void check(
      List<FieldError> errors, Schema schema, JsonNode value, FieldPath path) {
    if (value.isArray()) {
      checkList(errors, schema, value, path);
    } else if (value.isObject()) {
      checkObject(errors, schema, value, path);
    }
  }

  private static void checkObject(
      List<FieldError> errors, Schema schema, JsonNode object, FieldPath path) {
    for (var field : object.properties()) {
      Schema property = schema.properties().get(field.getKey());
      Schema values = schema.additionalProperties();
      if (property != null) {
        check(errors, property, field.getValue(), path.child(field.getKey()));
      } else if (values != null) {
        check(errors, values, field.getValue(), path.key(field.getKey()));
      }
    }
  }

  private static void checkList(
      List<FieldError> errors, Schema schema, JsonNode list, FieldPath path) {
    if (schema.listType() == ListType.SET) {
      tellDuplicates(errors, entries(list), path);
    } else if (schema.listType() == ListType.MAP && checkEntries(errors, list, path)) {
      tellDuplicates(errors, keys(schema, list), path);
    }
    Schema items = schema.items();
    for (int i = 0; items != null && i < list.size(); i++) {
      check(errors, items, list.get(i), path.index(i));
    }
  }

  private static boolean checkEntries(List<FieldError> errors, JsonNode list, FieldPath path) {
    for (int i = 0; i < list.size(); i++) {
      if (!list.get(i).isObject() && !list.get(i).isNull()) {
        errors.add(
            FieldErrors.invalid(
                path.index(i), list.get(i), "must be an object for an array of list-type map"));
        return false;
      }
    }
    return true;
  }

  static boolean hasDuplicates(JsonNode list) {
    List<FieldError> errors = new ArrayList<>();
    tellDuplicates(errors, entries(list), FieldPath.ROOT);
    return !errors.isEmpty();
  }

  /** A value that stands there more than twice is told once, as Kubernetes does. */
  private static void tellDuplicates(
      List<FieldError> errors, List<JsonNode> values, FieldPath path) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (seen.merge(ShownValue.json(values.get(i)), 1, Integer::sum) == 2) {
        errors.add(FieldErrors.duplicate(path.index(i), values.get(i)));
      }
    }
  }

  private static List<JsonNode> entries(JsonNode list) {
    List<JsonNode> entries = new ArrayList<>();
    list.forEach(entries::add);
    return entries;
  }

  private static List<JsonNode> keys(Schema schema, JsonNode list) {
    List<JsonNode> keys = new ArrayList<>();
    for (JsonNode entry : list) {
      ObjectNode key = JsonNodeFactory.instance.objectNode();
      for (String name : schema.listMapKeys()) {
        if (entry.has(name)) {
          key.set(name, entry.get(name));
        }
      }
      keys.add(key);
    }
    return keys;
  }
}
