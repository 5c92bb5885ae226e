package io.ackj.codegen.config;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fields that are called otherwise than the members they come from ({@code renames}).
 *
 * @param operations the renames by operation
 */
public record Renames(SortedMap<String, OperationRenames> operations) {

  /** Copies the map. */
  public Renames {
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
  }

  /** Returns what renames nothing. */
  public static Renames empty() {
    return new Renames(new TreeMap<>());
  }
}
