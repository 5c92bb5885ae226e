package io.ackj.kube.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Finds values by JSON pointers. Beyond the standard a segment may be {@code *}, for all entries of
 * a list or an object, or {@code metadata.name=value}, for the first entry that has it.
 */
final class Selection {
  private Selection() {}

  /** Returns what the pointers find, by pointer; what is not there is left out. */
  static ObjectNode of(JsonNode answer, String pointers) {
    ObjectNode found = JsonNodeFactory.instance.objectNode();
    for (String pointer : pointers.split(" ", -1)) {
      JsonNode value = at(answer, pointer);
      if (!value.isMissingNode()) {
        found.set(pointer, value);
      }
    }
    return found;
  }

  /** Returns what a pointer finds, or a missing node. */
  static JsonNode at(JsonNode node, String pointer) {
    if (pointer.isEmpty()) {
      return node;
    }
    int end = pointer.indexOf('/', 1);
    String segment = end < 0 ? pointer.substring(1) : pointer.substring(1, end);
    String rest = end < 0 ? "" : pointer.substring(end);
    if (segment.equals("*")) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      node.forEach(entry -> all.add(at(entry, rest)));
      return all;
    }
    return at(entry(node, segment.replace("~1", "/").replace("~0", "~")), rest);
  }

  private static JsonNode entry(JsonNode node, String segment) {
    int equals = segment.indexOf('=');
    if (node.isArray() && equals > 0) {
      String where = "/" + segment.substring(0, equals).replace('.', '/');
      String wanted = segment.substring(equals + 1);
      for (JsonNode entry : node) {
        if (entry.at(where).asText().equals(wanted)) {
          return entry;
        }
      }
      return MissingNode.getInstance();
    }
    return node.isArray() ? node.path(Integer.parseInt(segment)) : node.path(segment);
  }
}
