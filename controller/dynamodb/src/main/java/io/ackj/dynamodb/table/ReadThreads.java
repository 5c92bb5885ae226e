package io.ackj.dynamodb.table;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which facets of a table are read side by side, for all tables of the process. */
final class ReadThreads {
  private static final int MOST = 16;
  private static final int IDLE_SECONDS = 10;
  private static final AtomicInteger STARTED = new AtomicInteger();

  /**
   * Nothing ever waits for a thread: where all are busy, the worker that asks makes the call
   * itself.
   */
  private static final Executor SHARED =
      new ThreadPoolExecutor(
          0,
          MOST,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          ReadThreads::daemon,
          new ThreadPoolExecutor.CallerRunsPolicy());

  private ReadThreads() {}

  static Executor shared() {
    return SHARED;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "table-reads-" + STARTED.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
