package io.ackj.runtime.budget;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until a test turns it. */
final class ManualTicker implements Ticker {
  private final Set<Object> monitors = ConcurrentHashMap.newKeySet();
  private final AtomicLong now = new AtomicLong(1_000);

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  @SuppressWarnings("WaitNotInLoop") // The caller's loop asks again.
  public void await(Object monitor, long nanos) throws InterruptedException {
    monitors.add(monitor);
    monitor.wait();
  }

  void advance(Duration time) {
    now.addAndGet(time.toNanos());
    for (Object monitor : monitors) {
      synchronized (monitor) {
        monitor.notifyAll();
      }
    }
  }
}
