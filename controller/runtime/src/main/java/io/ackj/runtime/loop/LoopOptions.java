package io.ackj.runtime.loop;

import java.time.Duration;

/**
 * How a kind is reconciled.
 *
 * @param kind its name, for example {@code Table}
 * @param workers how many objects at a time, at least 1
 * @param resyncPeriod after how long an object is looked at though nothing is known to have
 *     happened
 * @param resyncOnStart whether all objects are looked at when the process starts
 */
public record LoopOptions(String kind, int workers, Duration resyncPeriod, boolean resyncOnStart) {
  public LoopOptions {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: at least 1 is needed: " + workers);
    }
  }
}
