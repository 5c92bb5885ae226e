package io.ackj.runtime.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The JSON merge patch that makes one tree of another: what differs, and null for what is to go.
 * Lists are replaced as a whole; a member whose value is null counts as missing.
 */
final class MergePatch {
  private MergePatch() {}

  static ObjectNode between(ObjectNode before, ObjectNode after) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : before.properties()) {
      if (!member.getValue().isNull() && !after.hasNonNull(member.getKey())) {
        patch.putNull(member.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> member : after.properties()) {
      add(patch, member.getKey(), before.path(member.getKey()), member.getValue());
    }
    return patch;
  }

  private static void add(ObjectNode patch, String name, JsonNode old, JsonNode wanted) {
    if (wanted.isNull() || wanted.equals(old)) {
      return;
    }
    if (old instanceof ObjectNode oldObject && wanted instanceof ObjectNode wantedObject) {
      ObjectNode inner = between(oldObject, wantedObject);
      if (!inner.isEmpty()) {
        patch.set(name, inner);
      }
    } else {
      patch.set(name, wanted);
    }
  }
}
