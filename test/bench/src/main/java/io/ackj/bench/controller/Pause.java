package io.ackj.bench.controller;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Lets the measured programs go on undisturbed. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  static void until(Instant time) throws InterruptedException {
    of(Duration.between(Instant.now(), time));
  }
}
