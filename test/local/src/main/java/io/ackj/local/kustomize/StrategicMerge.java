package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Merges a patch as kustomize does for kinds of which it knows no schema: mappings are merged,
 * everything else is replaced, null removes, and {@code $patch} says to delete or replace.
 */
final class StrategicMerge {
  private static final String DIRECTIVE = "$patch";

  private StrategicMerge() {}

  /** Returns the object with the patch merged in; nothing if the patch deletes it. */
  static Optional<ObjectNode> apply(ObjectNode object, ObjectNode patch) {
    return switch (patch.path(DIRECTIVE).asText("merge")) {
      case "delete" -> Optional.empty();
      case "replace" -> Optional.of(withoutNulls(patch));
      default -> Optional.of(merge(object, patch));
    };
  }

  private static ObjectNode merge(ObjectNode object, ObjectNode patch) {
    ObjectNode merged = object.deepCopy();
    patch
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals(DIRECTIVE)) {
                mergeField(merged, field.getKey(), field.getValue());
              }
            });
    return merged;
  }

  private static void mergeField(ObjectNode merged, String key, JsonNode value) {
    if (value.isNull()) {
      merged.remove(key);
    } else if (value instanceof ObjectNode patch) {
      ObjectNode before =
          merged.path(key) instanceof ObjectNode object ? object : merged.objectNode();
      apply(before, patch)
          .ifPresentOrElse(after -> merged.set(key, after), () -> merged.remove(key));
    } else {
      merged.set(key, value.deepCopy());
    }
  }

  private static ObjectNode withoutNulls(ObjectNode patch) {
    return merge(patch.objectNode(), patch.deepCopy().without(DIRECTIVE));
  }
}
