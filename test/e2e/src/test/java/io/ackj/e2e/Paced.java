package io.ackj.e2e;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that is spread over a span of real time, since what is broken is so for real. */
final class Paced {
  private Paced() {}

  /** Does something so many times, evenly spread, and returns when the span is over. */
  static void run(Duration span, int times, Runnable work) {
    start(span, times, work).join();
  }

  /** Begins to do something so many times, evenly spread; what is returned ends with the span. */
  static CompletableFuture<Void> start(Duration span, int times, Runnable work) {
    ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    AtomicInteger left = new AtomicInteger(times);
    CompletableFuture<Void> done = new CompletableFuture<>();
    long between = span.dividedBy(times).toNanos();
    // The last run does nothing but end the span.
    var unused =
        pace.scheduleAtFixedRate(
            () -> {
              try {
                if (left.getAndDecrement() > 0) {
                  work.run();
                } else {
                  done.complete(null);
                }
              } catch (RuntimeException | AssertionError e) {
                done.completeExceptionally(e);
              }
            },
            0,
            between,
            TimeUnit.NANOSECONDS);
    return done.whenComplete((nothing, error) -> pace.shutdownNow());
  }
}
