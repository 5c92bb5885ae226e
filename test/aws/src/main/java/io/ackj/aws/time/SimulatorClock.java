package io.ackj.aws.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that can be put forward, over a clock that runs or one that stands still. It never goes
 * back, so that what has happened stays in the past. Safe for use by several threads.
 *
 * <p>The simulator's speed is no matter of the clock: durations of AWS are divided by it.
 */
public final class SimulatorClock extends Clock {
  private final Clock base;
  private final AtomicReference<Duration> ahead;

  private SimulatorClock(Clock base, AtomicReference<Duration> ahead) {
    this.base = base;
    this.ahead = ahead;
  }

  /** Returns a clock that shows the system's time until it is put forward. */
  public static SimulatorClock running() {
    return over(Clock.systemUTC());
  }

  /** Returns a clock that stands still, so that a test moves it by {@link #advance} alone. */
  public static SimulatorClock standingAt(Instant time) {
    return over(Clock.fixed(time, java.time.ZoneOffset.UTC));
  }

  /** Returns a clock that shows another's time until it is put forward. */
  public static SimulatorClock over(Clock base) {
    return new SimulatorClock(base, new AtomicReference<>(Duration.ZERO));
  }

  /**
   * Puts the clock forward.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          "the clock cannot be put back by " + duration.negated() + "; it only goes forward");
    }
    ahead.accumulateAndGet(duration, Duration::plus);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SimulatorClock(base.withZone(zone), ahead);
  }
}
