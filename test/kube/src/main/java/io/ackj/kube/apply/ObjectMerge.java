package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.apply.MergeType.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges what is applied into what is there. Nothing is removed. */
final class ObjectMerge {
  private ObjectMerge() {}

  /** Returns the merged object; it may share parts with the arguments. */
  static JsonNode merge(MergeType type, JsonNode live, JsonNode applied) {
    JsonNode merged = mergeAny(type, live, applied);
    return merged == null ? JsonNodeFactory.instance.objectNode() : merged;
  }

  /**
   * Merges two values of which one may be missing.
   *
   * @return null if containers were merged and nothing is in the result
   */
  static @Nullable JsonNode mergeAny(
      MergeType type, @Nullable JsonNode live, @Nullable JsonNode applied) {
    if (live == null || applied == null) {
      return applied == null ? live : applied;
    }
    Shape shape = type.shapeOf(applied);
    if (ObjectComparison.isLeaf(shape, type, live, applied)) {
      return applied;
    }
    return shape == Shape.LIST
        ? new ListEntryMerge(type, live, applied).merge()
        : mergeFields(type, live, applied);
  }

  private static @Nullable JsonNode mergeFields(MergeType type, JsonNode live, JsonNode applied) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : live.properties()) {
      String name = field.getKey();
      put(merged, type, name, field.getValue(), applied.get(name));
    }
    for (Map.Entry<String, JsonNode> field : applied.properties()) {
      if (!live.has(field.getKey())) {
        merged.set(field.getKey(), field.getValue());
      }
    }
    return merged.isEmpty() ? null : merged;
  }

  private static void put(
      ObjectNode merged, MergeType type, String name, JsonNode live, @Nullable JsonNode applied) {
    MergeType field = type.field(name);
    JsonNode value = field == null ? live : mergeAny(field, live, applied);
    if (value != null) {
      merged.set(name, value);
    }
  }
}
