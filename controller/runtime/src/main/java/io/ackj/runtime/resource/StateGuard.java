package io.ackj.runtime.resource;

import java.util.List;

/**
 * The states in which AWS takes a change or a deletion; in any other it is put off.
 *
 * @param when what must hold, all of it; empty if AWS takes it at any time
 * @param requeueAfterSeconds after how many seconds to look again; 0 means the controller's default
 */
public record StateGuard(List<SyncedRule> when, int requeueAfterSeconds) {
  public StateGuard {
    when = List.copyOf(when);
    if (requeueAfterSeconds < 0) {
      throw new IllegalArgumentException(
          "requeueAfterSeconds: must not be negative: " + requeueAfterSeconds);
    }
  }

  /** Returns the guard that lets everything pass. */
  public static StateGuard none() {
    return new StateGuard(List.of(), 0);
  }
}
