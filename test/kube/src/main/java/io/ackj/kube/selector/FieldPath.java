package io.ackj.kube.selector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads the values that field selectors compare. Paths are dotted names, without a first dot. */
public final class FieldPath {
  private FieldPath() {}

  /** Returns the value under a path as text; empty if there is none. */
  public static String value(JsonNode object, String path) {
    JsonNode value = object;
    for (String name : path.split("\\.", -1)) {
      value = value.path(name);
    }
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /** Returns the values under several paths, by path. */
  public static Map<String, String> values(JsonNode object, Collection<String> paths) {
    Map<String, String> values = new HashMap<>();
    paths.forEach(path -> values.put(path, value(object, path)));
    return values;
  }
}
