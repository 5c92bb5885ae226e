package io.ackj.codegen.config;

import java.util.List;

/**
 * A field must have one of some values.
 *
 * @param path the field, such as {@code Status.TableStatus}
 * @param in the values, at least one
 */
public record SyncedCondition(String path, List<String> in) {

  /** Copies the list. */
  public SyncedCondition {
    in = List.copyOf(in);
  }
}
