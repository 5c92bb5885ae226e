package io.ackj.runtime.budget;

/** A clock that can be waited for; tests have one that they turn by hand. */
interface Ticker {
  /** Returns nanoseconds since some fixed time. */
  long nanos();

  /**
   * Waits on a monitor that the caller holds, until it is notified or a time has passed.
   *
   * @param nanos how long at most; above 0
   */
  void await(Object monitor, long nanos) throws InterruptedException;

  /** The time of the machine. */
  Ticker SYSTEM =
      new Ticker() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // The caller's loop asks again whether it is its turn.
        public void await(Object monitor, long nanos) throws InterruptedException {
          // Rounded up, since waking a little early would mean to wait twice.
          monitor.wait(nanos / 1_000_000 + 1);
        }
      };
}
