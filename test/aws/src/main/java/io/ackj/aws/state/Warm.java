package io.ackj.aws.state;

import org.jspecify.annotations.Nullable;

/**
 * Warm throughput, which only rises.
 *
 * @param read units a second that are ready at once
 * @param write units a second that are ready at once
 * @param next what it is being raised to; null if it is not
 */
public record Warm(long read, long write, @Nullable Warm next) {
  /** What a table on demand starts with. */
  public static final Warm ON_DEMAND = of(12_000, 4_000);

  /** Returns warm throughput that is not being raised. */
  public static Warm of(long read, long write) {
    return new Warm(read, write, null);
  }

  /** Returns whether it is being raised. */
  public boolean isRising() {
    return next != null;
  }

  /** Returns this raised to at least these numbers. */
  public Warm atLeast(long otherRead, long otherWrite) {
    return new Warm(Math.max(read, otherRead), Math.max(write, otherWrite), next);
  }

  /** Returns this being raised. A target that it had before is given up. */
  public Warm risingTo(Warm target) {
    return new Warm(read, write, target);
  }

  /** Returns what it is once it is raised. */
  public Warm risen() {
    return next == null ? this : of(Math.max(read, next.read), Math.max(write, next.write));
  }
}
