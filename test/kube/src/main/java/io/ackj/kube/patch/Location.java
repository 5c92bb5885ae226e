package io.ackj.kube.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Where a JSON pointer leads: a container and the last token, which need not stand for anything
 * yet.
 *
 * @param container an object or a list
 * @param key the name or the index, unescaped; {@code -} is the place behind a list's last entry
 */
record Location(JsonNode container, String key) {

  /** Follows a pointer; everything but its last token has to be there. */
  static Location find(JsonNode document, String pointer) throws InapplicableException {
    String[] tokens = pointer.split("/", -1);
    if (tokens.length < 2) {
      throw new InapplicableException("no path: " + pointer);
    }
    JsonNode container = document;
    for (int i = 1; i < tokens.length - 1; i++) {
      container = new Location(container, unescape(tokens[i])).get();
      if (!container.isContainerNode()) {
        throw new InapplicableException("missing path: " + pointer);
      }
    }
    return new Location(container, unescape(tokens[tokens.length - 1]));
  }

  /** Returns what stands here; JSON's null if an object has no such field. */
  JsonNode get() throws InapplicableException {
    if (container instanceof ArrayNode list) {
      return list.get(index(list.size()));
    }
    return orNull(container.get(key));
  }

  void add(JsonNode value) throws InapplicableException {
    if (container instanceof ObjectNode object) {
      object.set(key, value);
      return;
    }
    ArrayNode list = (ArrayNode) container;
    if (key.equals("-")) {
      list.add(value);
    } else {
      list.insert(index(list.size() + 1), value);
    }
  }

  void remove() throws InapplicableException {
    if (container instanceof ArrayNode list) {
      list.remove(index(list.size()));
    } else if (((ObjectNode) container).remove(key) == null) {
      throw new InapplicableException("unable to remove nonexistent key: " + key);
    }
  }

  void replace(JsonNode value) throws InapplicableException {
    if (container instanceof ArrayNode list) {
      list.set(index(list.size()), value);
    } else {
      ((ObjectNode) container).set(key, value);
    }
  }

  /** Returns the index that the key is, where negative ones count from the end. */
  private int index(int size) throws InapplicableException {
    int index;
    try {
      index = Integer.parseInt(key);
    } catch (NumberFormatException e) {
      throw new InapplicableException("not an index: " + key);
    }
    int resolved = index < 0 ? index + size : index;
    if (resolved < 0 || resolved >= size) {
      throw new InapplicableException("index out of bounds: " + index);
    }
    return resolved;
  }

  private static JsonNode orNull(@Nullable JsonNode value) {
    return value == null ? NullNode.instance : value;
  }

  private static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }
}
