package io.ackj.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** The meters of the loop over one kind, and of its queue. */
public final class LoopMetrics {
  private static final Duration[] PASS_BUCKETS = {
    Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofMillis(250),
    Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2_500), Duration.ofSeconds(5),
    Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60)
  };

  private static final Duration[] QUEUE_BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(10),
    Duration.ofMillis(100),
    Duration.ofSeconds(1),
    Duration.ofSeconds(10),
    Duration.ofSeconds(100),
    Duration.ofSeconds(1_000)
  };

  /** What a pass came to, as controller-runtime counts it. */
  public enum Result {
    SUCCESS("success"),
    REQUEUE("requeue"),
    REQUEUE_AFTER("requeue_after"),
    ERROR("error");

    private final String label;

    Result(String label) {
      this.label = label;
    }
  }

  private final MeterRegistry registry;
  private final String controller;
  private final AtomicInteger activeWorkers = new AtomicInteger();
  private final Timer passes;
  private final Timer waits;
  private final Timer works;
  private final Counter adds;
  private final Counter retries;
  private final Counter errors;
  private final Counter panics;

  LoopMetrics(MeterRegistry registry, String controller) {
    this.registry = registry;
    this.controller = controller;
    this.passes = timer("controller_runtime_reconcile_time", PASS_BUCKETS);
    this.waits = queueTimer("workqueue_queue_duration");
    this.works = queueTimer("workqueue_work_duration");
    this.adds = queueCounter("workqueue_adds_total");
    this.retries = queueCounter("workqueue_retries_total");
    this.errors = counter("controller_runtime_reconcile_errors_total");
    this.panics = counter("controller_runtime_reconcile_panics_total");
    for (Result result : Result.values()) {
      results(result);
    }
    Gauge.builder("controller_runtime_active_workers", activeWorkers, AtomicInteger::get)
        .tag("controller", controller)
        .strongReference(true)
        .register(registry);
  }

  /** A worker takes up an object that waited in the queue for some time. */
  public void began(Duration waited) {
    activeWorkers.incrementAndGet();
    waits.record(waited);
  }

  /** A worker is done with an object, after {@link #began}. */
  public void ended(Result result, Duration took) {
    activeWorkers.decrementAndGet();
    passes.record(took);
    works.record(took);
    results(result).increment();
    if (result == Result.ERROR) {
      errors.increment();
    }
  }

  /** A pass ended by an exception that nobody expected. */
  public void countPanic() {
    panics.increment();
  }

  /** An object came into the queue. */
  public void countAdd() {
    adds.increment();
  }

  /** An object came back into the queue since its pass failed. */
  public void countRetry() {
    retries.increment();
  }

  /** Shows how many workers there are at most. */
  public void showMaxConcurrent(int workers) {
    Gauge.builder("controller_runtime_max_concurrent_reconciles", () -> workers)
        .tag("controller", controller)
        .strongReference(true)
        .register(registry);
  }

  /** Shows how many objects wait; the supplier is asked at each scrape. */
  public void showDepth(IntSupplier depth) {
    Gauge.builder("workqueue_depth", depth::getAsInt)
        .tag("name", controller)
        .tag("controller", controller)
        .strongReference(true)
        .register(registry);
  }

  private Counter results(Result result) {
    return Counter.builder("controller_runtime_reconcile_total")
        .tag("controller", controller)
        .tag("result", result.label)
        .register(registry);
  }

  private Counter counter(String name) {
    return Counter.builder(name).tag("controller", controller).register(registry);
  }

  private Counter queueCounter(String name) {
    return Counter.builder(name)
        .tag("name", controller)
        .tag("controller", controller)
        .register(registry);
  }

  private Timer timer(String name, Duration[] buckets) {
    return Timer.builder(name)
        .tag("controller", controller)
        .serviceLevelObjectives(buckets)
        .register(registry);
  }

  private Timer queueTimer(String name) {
    return Timer.builder(name)
        .tag("name", controller)
        .tag("controller", controller)
        .serviceLevelObjectives(QUEUE_BUCKETS)
        .register(registry);
  }
}
