package io.ackj.codegen.config;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code documentation.yaml}: what changes in the descriptions of fields.
 *
 * @param resources by resource and field path
 * @param locations where each entry stands
 */
public record Documentation(
    SortedMap<String, SortedMap<String, FieldDocumentation>> resources, Locations locations) {

  /** Copies the maps. */
  public Documentation {
    SortedMap<String, SortedMap<String, FieldDocumentation>> copy = new TreeMap<>();
    resources.forEach(
        (resource, fields) ->
            copy.put(resource, Collections.unmodifiableSortedMap(new TreeMap<>(fields))));
    resources = Collections.unmodifiableSortedMap(copy);
  }

  /** Returns what changes nothing. */
  public static Documentation empty() {
    return new Documentation(new TreeMap<>(), Locations.ofFile("(no documentation.yaml)"));
  }

  /** Returns a new collection of problems that knows where the entries stand. */
  public Problems problems() {
    return new Problems(locations);
  }
}
