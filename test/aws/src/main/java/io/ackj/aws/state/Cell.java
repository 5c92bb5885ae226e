package io.ackj.aws.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that remembers for a while what it was, so that a read which lags behind sees the value
 * of then. Values must be immutable.
 *
 * @param <T> what it holds
 */
public final class Cell<T> {
  /** How far back reads may go; older values are forgotten with the next write. */
  public static final Duration MEMORY = Duration.ofMinutes(1);

  private Version<T> newest;

  /** Makes a cell that always had this value. */
  public Cell(T value) {
    newest = new Version<>(value, Instant.MIN, null);
  }

  /** Returns the value that was written last. */
  public T current() {
    return newest.value;
  }

  /** Returns since when the current value stands; {@link Instant#MIN} if it is the first. */
  public Instant changedAt() {
    return newest.since;
  }

  /**
   * Returns the value as it was then.
   *
   * @param time not further back than {@link #MEMORY}, else the oldest value known is returned
   */
  public T asOf(Instant time) {
    Version<T> version = newest;
    while (version.since.isAfter(time) && version.previous != null) {
      version = version.previous;
    }
    return version.value;
  }

  /** Writes the value. */
  public void set(T value, Instant at) {
    newest = new Version<>(value, at, newest);
    forgetBefore(at.minus(MEMORY));
  }

  private void forgetBefore(Instant time) {
    for (Version<T> version = newest; version != null; version = version.previous) {
      if (!version.since.isAfter(time)) {
        version.previous = null;
      }
    }
  }

  private static final class Version<T> {
    private final T value;
    private final Instant since;
    private @Nullable Version<T> previous;

    private Version(T value, Instant since, @Nullable Version<T> previous) {
      this.value = value;
      this.since = since;
      this.previous = previous;
    }
  }
}
