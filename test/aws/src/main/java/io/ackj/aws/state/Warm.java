package io.ackj.aws.state;

/**
 * Warm throughput, which only rises.
 *
 * @param read units a second that are ready at once
 * @param write units a second that are ready at once
 * @param rising whether it is being raised; the numbers are the old ones until it is
 */
public record Warm(long read, long write, boolean rising) {
  /** What a table on demand starts with. */
  public static final Warm ON_DEMAND = new Warm(12_000, 4_000, false);

  /** Returns this raised to at least these numbers. */
  public Warm atLeast(long otherRead, long otherWrite) {
    return new Warm(Math.max(read, otherRead), Math.max(write, otherWrite), rising);
  }

  /** Returns this while it is being raised, or no longer. */
  public Warm withRising(boolean isRising) {
    return new Warm(read, write, isRising);
  }
}
