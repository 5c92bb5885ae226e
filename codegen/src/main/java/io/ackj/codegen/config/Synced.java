package io.ackj.codegen.config;

import java.util.List;

/**
 * When a resource counts as in sync ({@code synced}).
 *
 * @param when what must all hold
 */
public record Synced(List<SyncedCondition> when) {

  /** Copies the list. */
  public Synced {
    when = List.copyOf(when);
  }
}
