package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.json.GoJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the entries of lists apart that are sets or maps. */
final class ListEntries {
  private ListEntries() {}

  /**
   * Returns the entries of a list by what tells them apart, in the order in which they first
   * appear. Objects that were stored before their schema asked for it may have several entries that
   * are alike.
   *
   * @param list null for none
   * @throws InvalidEntryException if an entry has no key
   */
  static Map<PathElement, List<JsonNode>> byElement(MergeType type, @Nullable JsonNode list) {
    Map<PathElement, List<JsonNode>> entries = new LinkedHashMap<>();
    if (list != null && list.isArray()) {
      for (JsonNode entry : list) {
        entries.computeIfAbsent(elementOf(type, entry), key -> new ArrayList<>()).add(entry);
      }
    }
    return entries;
  }

  /** Returns what tells an entry from the others of its list. */
  static PathElement elementOf(MergeType list, JsonNode entry) {
    return list.keys().isEmpty() ? valueOf(entry) : keyOf(list, entry);
  }

  private static PathElement valueOf(JsonNode entry) {
    return switch (entry.getNodeType()) {
      case OBJECT ->
          throw new InvalidEntryException(
              "associative list without keys has an element that's a map type");
      case ARRAY ->
          throw new InvalidEntryException("not supported: associative list with lists as elements");
      case NULL, MISSING ->
          throw new InvalidEntryException(
              "associative list without keys has an element that's an explicit null");
      default -> new PathElement.Value(entry);
    };
  }

  private static PathElement keyOf(MergeType list, JsonNode entry) {
    if (entry.isNull()) {
      throw new InvalidEntryException("associative list with keys may not have a null element");
    }
    if (!entry.isObject()) {
      throw new InvalidEntryException("associative list with keys may not have non-map elements");
    }
    List<PathElement.Key.Part> parts = new ArrayList<>();
    for (String key : list.keys()) {
      JsonNode value = entry.has(key) ? entry.get(key) : list.items().defaultOf(key);
      if (value != null) {
        parts.add(new PathElement.Key.Part(key, value));
      }
    }
    if (parts.isEmpty()) {
      String keys =
          list.keys().stream().map(GoJson::quote).collect(Collectors.joining(" ", "[", "]"));
      throw new InvalidEntryException(
          "associative list with keys has an element that omits all key fields "
              + keys
              + " (and doesn't have default values for any key fields)");
    }
    return new PathElement.Key(parts);
  }
}
