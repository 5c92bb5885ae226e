package io.ackj.kube.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.json.GoJson;
import java.util.List;
import java.util.Optional;

/**
 * A JSON path as printer columns and selectable fields of CRDs have it, such as {@code
 * .status.conditions[?(@.type=="Ready")].status}. It knows fields, dots escaped by a backslash,
 * indexes and slices, {@code [*]}, {@code ['name']}, unions, filters and {@code ..}; all as {@code
 * kubectl -o jsonpath} does, except for loops.
 */
public final class JsonPath {
  private final Optional<PathStep> path;

  private JsonPath(Optional<PathStep> path) {
    this.path = path;
  }

  /**
   * Reads a path. CRDs with a malformed one are refused; should one get here nevertheless, it finds
   * nothing.
   */
  public static JsonPath parse(String text) {
    try {
      return new JsonPath(Optional.of(new JsonPathParser(text).parse()));
    } catch (JsonPathException e) {
      return new JsonPath(Optional.empty());
    }
  }

  /**
   * Checks that a path can be read.
   *
   * @return what is wrong with it, or nothing
   */
  public static Optional<String> check(String text) {
    try {
      new JsonPathParser(text).parse();
      return Optional.empty();
    } catch (JsonPathException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns what is found in a value, in its order. A path that does not fit the value, such as an
   * index beyond the end of a list, finds nothing.
   */
  public List<JsonNode> find(JsonNode value) {
    if (path.isEmpty()) {
      return List.of();
    }
    try {
      return path.get().walk(List.of(value));
    } catch (JsonPathException e) {
      return List.of();
    }
  }

  /** Returns the first that is found, unless that is null in JSON. */
  public Optional<JsonNode> first(JsonNode value) {
    List<JsonNode> found = find(value);
    return found.isEmpty() || found.get(0).isNull() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** Returns a value as it is printed in a column of texts: containers as compact JSON. */
  public static String print(JsonNode value) {
    return value.isTextual() ? value.textValue() : GoJson.write(value);
  }
}
