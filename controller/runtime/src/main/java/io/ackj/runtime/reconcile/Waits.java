package io.ackj.runtime.reconcile;

import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.loop.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after each sort of failure. Terminal errors are tried again, too, though slowly:
 * what is refused today may have become right by somebody's doing that nobody sees here.
 */
final class Waits {
  /** Clocks differ, and a time that has passed already would let a pass try for ever. */
  private static final Duration SHORTEST = Duration.ofMillis(500);

  private final Backoff terminal;
  private final Backoff recoverable;
  private final Backoff waiting;
  private final Backoff throttled;

  Waits(DoubleSupplier random) {
    terminal = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(30), random);
    // After an outage of AWS all is to be well soon, however long it was.
    recoverable = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), random);
    waiting = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), random);
    throttled = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30), random);
  }

  /** Returns when to try again what has failed so many times in a row. */
  Instant nextTry(Failure failure, int times, Instant now) {
    Instant soonest = now.plus(SHORTEST);
    Instant told = failure.retryAt();
    if (told != null) {
      return told.isAfter(soonest) ? told : soonest;
    }
    return now.plus(after(failure.kind(), times));
  }

  /** Returns how long to wait after so many failures of a sort. */
  Duration after(Failure.Kind kind, int times) {
    return switch (kind) {
      case TERMINAL, UNSUPPORTED -> terminal.after(times);
      case RECOVERABLE -> recoverable.after(times);
      case THROTTLED -> throttled.after(times);
      case WAITING, NOT_FOUND, CONFLICT, DONE -> waiting.after(times);
    };
  }

  /** Says whether a user can do something about a failure, or should at least know of it. */
  boolean isUsersConcern(Failure failure) {
    return switch (failure.kind()) {
      case TERMINAL, RECOVERABLE, UNSUPPORTED -> true;
      case THROTTLED, WAITING, NOT_FOUND, CONFLICT, DONE -> false;
    };
  }
}
