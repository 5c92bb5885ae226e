package io.ackj.runtime.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;

/**
 * The JSON merge patch that makes one object of another. Lists are replaced as a whole; a member
 * whose value is null is taken as missing, since a merge patch cannot say otherwise.
 */
final class StatusPatch {
  /** The same number may have been read as an int and as a long. */
  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
          return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
      };

  private StatusPatch() {}

  /** Returns the patch from {@code before} to {@code after}; without members if nothing differs. */
  static ObjectNode between(ObjectNode before, ObjectNode after) {
    ObjectNode patch = after.objectNode();
    for (Map.Entry<String, JsonNode> member : before.properties()) {
      if (!member.getValue().isNull() && !after.hasNonNull(member.getKey())) {
        patch.putNull(member.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> member : after.properties()) {
      if (!member.getValue().isNull()) {
        add(patch, member.getKey(), before.path(member.getKey()), member.getValue());
      }
    }
    return patch;
  }

  private static void add(ObjectNode patch, String name, JsonNode before, JsonNode after) {
    if (before instanceof ObjectNode old && after instanceof ObjectNode wanted) {
      ObjectNode inner = between(old, wanted);
      if (!inner.isEmpty()) {
        patch.set(name, inner);
      }
    } else if (!after.equals(BY_VALUE, before)) {
      // Nulls inside go by themselves: against nothing, a merge patch sets none.
      patch.set(name, after);
    }
  }
}
