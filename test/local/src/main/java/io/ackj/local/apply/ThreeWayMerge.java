package io.ackj.local.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/**
 * What {@code kubectl apply} sends to change an object, a JSON merge patch: fields of the manifest
 * that the object has otherwise, and null for fields of the manifest before that are gone from it.
 * Whatever others have added stays.
 */
final class ThreeWayMerge {
  /** Integers are the same, however many bits were taken to read them. */
  private static final Comparator<JsonNode> ANY_NUMBER =
      (left, right) ->
          left.isNumber() && right.isNumber()
              ? left.decimalValue().compareTo(right.decimalValue())
              : left.equals(right) ? 0 : 1;

  private ThreeWayMerge() {}

  /**
   * Returns the patch; empty if there is nothing to change.
   *
   * @param original the manifest that was applied before; empty if none was
   * @param modified the manifest
   * @param current the object as the server has it
   */
  static ObjectNode patch(ObjectNode original, ObjectNode modified, ObjectNode current) {
    ObjectNode patch = modified.objectNode();
    modified
        .properties()
        .forEach(
            field -> {
              String key = field.getKey();
              JsonNode before = current.path(key);
              if (field.getValue() instanceof ObjectNode wanted && before.isObject()) {
                ObjectNode inner = patch(object(original.path(key)), wanted, object(before));
                if (!inner.isEmpty()) {
                  patch.set(key, inner);
                }
              } else if (!isSame(field.getValue(), before)) {
                patch.set(key, field.getValue().deepCopy());
              }
            });
    original
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!modified.has(key) && current.has(key)) {
                patch.putNull(key);
              }
            });
    return patch;
  }

  /** A null in a manifest asks for the field to be absent. */
  private static boolean isSame(JsonNode wanted, JsonNode current) {
    return wanted.isNull() ? current.isMissingNode() : wanted.equals(ANY_NUMBER, current);
  }

  private static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
  }
}
