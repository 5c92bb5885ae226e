package io.ackj.aws.state;

import org.jspecify.annotations.Nullable;

/**
 * Maxima of throughput on demand.
 *
 * @param read request units; null if there is no maximum
 * @param write request units; null if there is no maximum
 */
public record OnDemand(@Nullable Long read, @Nullable Long write) {
  /** No maxima. */
  public static final OnDemand UNLIMITED = new OnDemand(null, null);

  /** Returns these with other maxima laid over: null keeps one. */
  public OnDemand merge(@Nullable Long newRead, @Nullable Long newWrite) {
    return new OnDemand(newRead != null ? newRead : read, newWrite != null ? newWrite : write);
  }

  /** Returns these where -1, which lifts a maximum, has become no maximum. */
  public OnDemand settled() {
    return new OnDemand(settled(read), settled(write));
  }

  /** Returns whether there is no maximum at all. */
  public boolean isUnlimited() {
    return read == null && write == null;
  }

  private static @Nullable Long settled(@Nullable Long units) {
    return units != null && units < 0 ? null : units;
  }
}
