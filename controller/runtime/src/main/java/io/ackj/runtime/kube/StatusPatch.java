package io.ackj.runtime.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;

/**
 * The JSON patch that makes one status of another. Lists are replaced as a whole; a member whose
 * value is null counts as missing.
 *
 * <p>Not a merge patch: API servers ignore the metadata of a patch of the status, and so would
 * write the status of an object that was deleted to one that was created under its name. A JSON
 * patch can insist on the uid.
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

  private final ArrayNode operations = JsonNodeFactory.instance.arrayNode();

  private StatusPatch() {}

  /**
   * Returns the patch of an object with a uid; without operations if nothing differs.
   *
   * @param before without members if the object may have no status
   */
  static ArrayNode between(String uid, ObjectNode before, ObjectNode after) {
    ObjectNode old = withoutNulls(before);
    ObjectNode wanted = withoutNulls(after);
    if (wanted.equals(BY_VALUE, old)) {
      return JsonNodeFactory.instance.arrayNode();
    }
    StatusPatch patch = new StatusPatch();
    patch.operation("test", "/metadata/uid").put("value", uid);
    if (old.isEmpty()) {
      patch.operation("add", "/status").set("value", wanted);
    } else {
      patch.addDifferences("/status", old, wanted);
    }
    return patch.operations;
  }

  private void addDifferences(String path, ObjectNode before, ObjectNode after) {
    for (Map.Entry<String, JsonNode> member : before.properties()) {
      if (!after.has(member.getKey())) {
        operation("remove", child(path, member.getKey()));
      }
    }
    for (Map.Entry<String, JsonNode> member : after.properties()) {
      JsonNode old = before.path(member.getKey());
      JsonNode wanted = member.getValue();
      String memberPath = child(path, member.getKey());
      if (old instanceof ObjectNode oldObject && wanted instanceof ObjectNode wantedObject) {
        addDifferences(memberPath, oldObject, wantedObject);
      } else if (!wanted.equals(BY_VALUE, old)) {
        operation("add", memberPath).set("value", wanted);
      }
    }
  }

  private ObjectNode operation(String name, String path) {
    return operations.addObject().put("op", name).put("path", path);
  }

  /** The escapes are those of JSON Pointer. */
  private static String child(String path, String name) {
    return path + '/' + name.replace("~", "~0").replace("/", "~1");
  }

  private static ObjectNode withoutNulls(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    removeNulls(copy);
    return copy;
  }

  private static void removeNulls(JsonNode node) {
    Iterator<JsonNode> children = node.elements();
    while (children.hasNext()) {
      JsonNode child = children.next();
      if (child.isNull() && node.isObject()) {
        children.remove();
      } else {
        removeNulls(child);
      }
    }
  }
}
