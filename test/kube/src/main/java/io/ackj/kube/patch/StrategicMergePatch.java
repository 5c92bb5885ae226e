package io.ackj.kube.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.MetadataSchema;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes' strategic merge patch: a merge patch that also merges lists, by the key or the value
 * of their entries, where the schema says so ({@link Schema#mergeStrategy}). Directives in the
 * patch say what a merge cannot: {@code $patch}, {@code $retainKeys}, {@code
 * $deleteFromPrimitiveList/NAME} and {@code $setElementOrder/NAME}. It is for built-in kinds; the
 * server refuses it for custom resources.
 */
public final class StrategicMergePatch {
  private static final String DIRECTIVE = "$patch";
  private static final String RETAIN_KEYS = "$retainKeys";
  private static final String DELETE_FROM_LIST = "$deleteFromPrimitiveList";
  private static final String ELEMENT_ORDER = "$setElementOrder";

  private StrategicMergePatch() {}

  /**
   * Returns a copy of the object with the patch applied.
   *
   * @param schema of the kind; {@code metadata} need not be part of it
   * @throws ApiException 400 if a directive is malformed; 422 for lists of lists; 500, as
   *     Kubernetes, for values that do not fit the directive
   */
  public static ObjectNode apply(ObjectNode object, ObjectNode patch, Schema schema) {
    return merge(object.deepCopy(), patch.deepCopy(), MetadataSchema.addTo(schema));
  }

  /**
   * Merges a patch into an object.
   *
   * @param original is changed
   * @param patch is changed
   * @param schema null where none is known; lists are replaced there
   * @return the merged object, which need not be the one that was given
   */
  static ObjectNode merge(ObjectNode original, ObjectNode patch, @Nullable Schema schema) {
    JsonNode directive = patch.remove(DIRECTIVE);
    if (directive != null) {
      return obey(directive, patch);
    }
    retainKeys(original, patch);
    mergeOrderedLists(original, patch, schema);
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      mergeField(original, field.getKey(), field.getValue(), schema);
    }
    return original;
  }

  private static ObjectNode obey(JsonNode directive, ObjectNode patch) {
    return switch (directive.asText()) {
      case "replace" -> patch;
      case "delete" -> JsonNodeFactory.instance.objectNode();
      default -> throw PatchErrors.unknownDirective(directive, patch);
    };
  }

  private static void retainKeys(ObjectNode original, ObjectNode patch) {
    JsonNode directive = patch.remove(RETAIN_KEYS);
    if (directive == null) {
      return;
    }
    if (!directive.isArray()) {
      throw PatchErrors.badFormat("retainKeys");
    }
    Set<String> retained = new HashSet<>();
    directive.forEach(key -> retained.add(key.asText()));
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      boolean sets = !field.getValue().isNull() && !isListDirective(field.getKey());
      if (sets && !retained.contains(field.getKey())) {
        throw PatchErrors.badFormat("retainKeys");
      }
    }
    original.retain(retained);
  }

  private static boolean isListDirective(String key) {
    return key.startsWith(DELETE_FROM_LIST) || key.startsWith(ELEMENT_ORDER);
  }

  /** Merges the lists whose order the patch gives, and takes them out of the patch. */
  private static void mergeOrderedLists(
      ObjectNode original, ObjectNode patch, @Nullable Schema schema) {
    List<String> keys = new ArrayList<>();
    patch.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      if (key.startsWith(ELEMENT_ORDER)) {
        ArrayNode order = PatchErrors.list(patch.remove(key));
        String name = nameBehind(key, ELEMENT_ORDER, "setElementOrder list");
        mergeOrderedList(original, patch.remove(name), name, order, schema);
      }
    }
  }

  private static void mergeOrderedList(
      ObjectNode original,
      @Nullable JsonNode patch,
      String name,
      ArrayNode order,
      @Nullable Schema schema) {
    JsonNode present = original.get(name);
    ListMerge merge = ListMerge.of(child(schema, name));
    if (patch != null) {
      merge.checkOrder(PatchErrors.list(patch), order);
    }
    if (present == null && patch == null) {
      return;
    }
    ArrayNode before = present == null ? null : PatchErrors.list(present).deepCopy();
    ArrayNode merged;
    if (patch == null) {
      merged = PatchErrors.list(present);
    } else if (present == null) {
      merged = PatchErrors.list(withoutDirectives(patch));
    } else if (merge.isMerging()) {
      merged = merge.merge(PatchErrors.list(present), PatchErrors.list(patch));
    } else {
      merged = PatchErrors.list(patch);
    }
    if (isEmpty(before) && isEmpty(patch)) {
      throw PatchErrors.internal("no elements in any of the given slices");
    }
    original.set(name, merge.inOrder(merged, order, before == null ? merged : before));
  }

  private static boolean isEmpty(@Nullable JsonNode list) {
    return list == null || list.isEmpty();
  }

  private static void mergeField(
      ObjectNode original, String key, JsonNode wanted, @Nullable Schema schema) {
    if (key.startsWith(DELETE_FROM_LIST)) {
      deleteFromList(original, nameBehind(key, DELETE_FROM_LIST, "primitive list"), wanted);
      return;
    }
    if (wanted.isNull()) {
      original.remove(key);
      return;
    }
    JsonNode present = original.get(key);
    Schema child = child(schema, key);
    if (present instanceof ObjectNode before && wanted instanceof ObjectNode patch) {
      original.set(key, merge(before, patch, child));
    } else if (present instanceof ArrayNode before
        && wanted instanceof ArrayNode patch
        && ListMerge.of(child).isMerging()) {
      original.set(key, ListMerge.of(child).merge(before, patch));
    } else if (present instanceof ArrayNode && wanted instanceof ArrayNode) {
      original.set(key, wanted);
    } else {
      replace(original, key, wanted);
    }
  }

  private static void replace(ObjectNode original, String key, JsonNode wanted) {
    JsonNode plain = withoutDirectives(withoutNulls(wanted));
    if (plain == null) {
      original.remove(key);
    } else {
      original.set(key, plain);
    }
  }

  private static void deleteFromList(ObjectNode original, String name, JsonNode unwanted) {
    if (original.get(name) instanceof ArrayNode list && unwanted instanceof ArrayNode gone) {
      Set<JsonNode> values = new HashSet<>();
      gone.forEach(values::add);
      ArrayNode kept = JsonNodeFactory.instance.arrayNode();
      list.forEach(
          item -> {
            if (!values.contains(item)) {
              kept.add(item);
            }
          });
      original.set(name, kept);
    }
  }

  /** Takes nulls out of a value that is new in its place, since there is nothing to delete. */
  private static JsonNode withoutNulls(JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.properties().removeIf(field -> field.getValue().isNull());
    }
    value.forEach(StrategicMergePatch::withoutNulls);
    return value;
  }

  private static boolean isDirective(String key) {
    return key.equals(RETAIN_KEYS) || isListDirective(key);
  }

  /** Returns a value without the parts that are directives; null if it is one as a whole. */
  static @Nullable JsonNode withoutDirectives(JsonNode value) {
    if (value instanceof ObjectNode object) {
      if (object.has(DIRECTIVE)) {
        return null;
      }
      object.properties().removeIf(field -> isDirective(field.getKey()));
      object.properties().removeIf(field -> withoutDirectives(field.getValue()) == null);
    } else if (value instanceof ArrayNode list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        if (withoutDirectives(list.get(i)) == null) {
          list.remove(i);
        }
      }
    }
    return value;
  }

  private static String nameBehind(String key, String directive, String format) {
    if (!key.startsWith(directive + "/")) {
      throw PatchErrors.badFormat(format);
    }
    return key.substring(directive.length() + 1);
  }

  private static @Nullable Schema child(@Nullable Schema schema, String name) {
    return schema == null ? null : schema.child(name).orElse(null);
  }
}
