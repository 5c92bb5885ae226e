package io.ackj.runtime.account;

import java.time.Duration;

/** Lets time pass; tests have one that only notes for how long. */
@FunctionalInterface
interface Sleeper {
  /** Blocks for a time. */
  void sleep(Duration time) throws InterruptedException;

  /** Sleeps in earnest. */
  Sleeper SYSTEM = time -> Thread.sleep(time.toMillis());
}
