package io.ackj.runtime.reconcile;

import java.time.Duration;
import java.time.Instant;

/**
 * When an object is looked at though nothing is known to have happened. The time follows from its
 * uid: objects spread over the period, and a restart changes nothing.
 */
final class ResyncPhase {
  private ResyncPhase() {}

  /**
   * Returns how long it is to the next resync.
   *
   * @return more than zero, at most the period
   */
  static Duration untilNext(String uid, Duration period, Instant now) {
    long length = period.toMillis();
    // The hash code of random text is random enough, and the same on every JVM.
    long phase = Math.floorMod((uid.hashCode() * 0x9E3779B97F4A7C15L) >>> 16, length);
    long passed = Math.floorMod(now.toEpochMilli() - phase, length);
    return Duration.ofMillis(length - passed);
  }
}
