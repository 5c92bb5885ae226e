package io.ackj.runtime.loop;

import java.time.Duration;

/** Something that watches from the start, works once it is told to, and ends with the process. */
public interface Part extends AutoCloseable {
  /** Begins to watch; returns at once. */
  void watch();

  /** Begins to work on what was and will be seen; returns at once. */
  void work();

  /** Says whether no worker has ended, unless all were to. */
  boolean isHealthy();

  /** Begins no pass any more; returns at once. To be called before {@link #join}. */
  void stopTaking();

  /**
   * Waits until passes in flight have finished.
   *
   * @param patience for how long to wait for them; they are interrupted then
   */
  void join(Duration patience) throws InterruptedException;

  /** Ends at once. May be called twice. */
  @Override
  void close();
}
