package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that {@code metadata} has in every object. Custom resources, and the resources that
 * they embed, keep these and no others; a CRD cannot add to them.
 */
final class ObjectMeta {
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("name", "string"),
          Map.entry("generateName", "string"),
          Map.entry("namespace", "string"),
          Map.entry("selfLink", "string"),
          Map.entry("uid", "types.UID"),
          Map.entry("resourceVersion", "string"),
          Map.entry("generation", "int64"),
          Map.entry("creationTimestamp", "time"),
          Map.entry("deletionTimestamp", "time"),
          Map.entry("deletionGracePeriodSeconds", "int64"),
          Map.entry("labels", "map[string]string"),
          Map.entry("annotations", "map[string]string"),
          Map.entry("ownerReferences", "[]v1.OwnerReference"),
          Map.entry("finalizers", "[]string"),
          Map.entry("managedFields", "[]v1.ManagedFieldsEntry"));

  private static final Map<String, Set<String>> ENTRIES =
      Map.of(
          "ownerReferences",
          Set.of("apiVersion", "kind", "name", "uid", "controller", "blockOwnerDeletion"),
          "managedFields",
          Set.of(
              "manager",
              "operation",
              "apiVersion",
              "time",
              "fieldsType",
              "fieldsV1",
              "subresource"));

  private ObjectMeta() {}

  /**
   * Removes what metadata does not have, and fields that say nothing: null, empty, or zero.
   *
   * @param path of the metadata, to tell what is unknown
   * @return the paths of the unknown fields, in order
   */
  static List<String> reduce(ObjectNode metadata, FieldPath path) {
    List<String> unknown = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (var field : metadata.properties()) {
      String name = field.getKey();
      if (!FIELDS.containsKey(name)) {
        unknown.add(path.child(name).text());
        dropped.add(name);
      } else if (isEmpty(field.getValue())) {
        dropped.add(name);
      } else {
        reduceEntries(unknown, name, field.getValue(), path);
      }
    }
    metadata.remove(dropped);
    return unknown;
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull()
        || (value.isContainerNode() && value.isEmpty())
        || (value.isTextual() && value.textValue().isEmpty());
  }

  private static void reduceEntries(
      List<String> unknown, String name, JsonNode list, FieldPath path) {
    Set<String> known = ENTRIES.get(name);
    for (int i = 0; known != null && i < list.size(); i++) {
      if (list.get(i) instanceof ObjectNode entry) {
        FieldPath at = path.child(name).index(i);
        List<String> strange = new ArrayList<>();
        entry.fieldNames().forEachRemaining(strange::add);
        strange.removeAll(known);
        strange.forEach(field -> unknown.add(at.child(field).text()));
        entry.remove(strange);
      }
    }
  }

  /** Returns how Kubernetes' decoder refuses metadata of the wrong types; null if it does not. */
  static @Nullable String decodingError(JsonNode metadata) {
    if (!metadata.isObject()) {
      return metadata.isNull()
          ? null
          : "json: cannot unmarshal %s into Go value of type v1.ObjectMeta"
              .formatted(goKind(metadata));
    }
    for (var field : metadata.properties()) {
      String type = FIELDS.get(field.getKey());
      String error = type == null ? null : decodingError(field.getKey(), field.getValue(), type);
      if (error != null) {
        return error;
      }
    }
    return null;
  }

  private static @Nullable String decodingError(String name, JsonNode value, String type) {
    boolean fits =
        value.isNull()
            || switch (type) {
              case "int64" -> value.isIntegralNumber();
              case "map[string]string" -> value.isObject();
              case "string", "types.UID", "time" -> value.isTextual();
              default -> value.isArray();
            };
    if (!fits) {
      return cannotUnmarshal(value, name, type);
    }
    String elementType =
        type.equals("[]string") || type.equals("map[string]string") ? "string" : "";
    for (JsonNode element : value) {
      if (!elementType.isEmpty() && !element.isTextual() && !element.isNull()) {
        return cannotUnmarshal(element, name, elementType);
      }
    }
    return null;
  }

  private static String cannotUnmarshal(JsonNode value, String name, String type) {
    return "json: cannot unmarshal %s into Go struct field ObjectMeta.%s of type %s"
        .formatted(goKind(value), name, type);
  }

  private static String goKind(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> "bool";
      case NUMBER -> "number";
      case STRING -> "string";
      case ARRAY -> "array";
      default -> "object";
    };
  }
}
