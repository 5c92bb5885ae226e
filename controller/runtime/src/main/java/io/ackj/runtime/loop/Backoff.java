package io.ackj.runtime.loop;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before trying again: twice as long each time, up to a limit, and not quite the
 * same for all.
 *
 * @param first the wait after the first failure
 * @param most the longest wait
 * @param random between 0 and 1; spreads waits by a fifth in both directions
 */
public record Backoff(Duration first, Duration most, DoubleSupplier random) {
  private static final int DOUBLINGS = 30;
  private static final double SPREAD = 0.4;

  /** Returns the wait after so many failures in a row, the first of which is 1. */
  public Duration after(int failures) {
    double nanos = (double) first.toNanos() * Math.pow(2, Math.min(failures - 1, DOUBLINGS));
    double limited = Math.min(nanos, (double) most.toNanos());
    return Duration.ofNanos((long) (limited * (1 - SPREAD / 2 + SPREAD * random.getAsDouble())));
  }
}
