package io.ackj.runtime.event;

/**
 * How quickly Events are written: what happens now and then at once, and what comes by the thousand
 * so slowly that it takes nothing from what people wait for. Used by one thread at a time.
 */
final class Pace {
  private static final double BURST = 50;
  private static final double PER_SECOND = 25;
  private static final double NANOS = 1e9;

  private double spare = BURST;
  private long last;

  /**
   * @param nanos the time now, of any clock that only goes forward
   */
  Pace(long nanos) {
    this.last = nanos;
  }

  /** Returns how long to wait before the next; zero if it may go now. */
  long millisToWait(long nanos) {
    spare = Math.min(BURST, spare + (nanos - last) / NANOS * PER_SECOND);
    last = nanos;
    return spare >= 1 ? 0 : (long) Math.ceil((1 - spare) / PER_SECOND * 1_000);
  }

  /** Counts one that goes. */
  void take() {
    spare--;
  }
}
