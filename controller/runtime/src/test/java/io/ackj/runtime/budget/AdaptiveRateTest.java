package io.ackj.runtime.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdaptiveRateTest {
  private static final long SECOND = 1_000_000_000L;
  private static final double UNLIMITED = Double.POSITIVE_INFINITY;

  @Test
  void letsHalfASecondsWorthPassAtOnceAndThenKeepsThePace() {
    AdaptiveRate rate = new AdaptiveRate(10, 0);

    assertThat(passedUntil(rate, 0, 0)).isEqualTo(5);
    assertThat(rate.nanosUntilFree(0)).isEqualTo(SECOND / 10);
  }

  @Test
  void neverLetsMorePassThanAws() {
    AdaptiveRate rate = new AdaptiveRate(9.5, 0);

    int passed = passedUntil(rate, 0, 10 * SECOND);

    // AWS's bucket holds ten calls at first and takes ten more a second.
    assertThat(passed).isBetween(98, 101);
  }

  @Test
  void letsEverythingPassWhereNoRateIsKnown() {
    AdaptiveRate rate = new AdaptiveRate(UNLIMITED, 0);

    for (int call = 0; call < 10_000; call++) {
      assertThat(rate.nanosUntilFree(0)).isZero();
      rate.take(0);
    }
  }

  @Test
  void halvesTheRateOnceForCallsThatAreThrottledTogether() {
    AdaptiveRate rate = new AdaptiveRate(8, 0);

    rate.throttled(SECOND);
    rate.throttled(SECOND + 1_000);
    rate.throttled(SECOND + 2_000);

    assertThat(rate.perSecond()).isCloseTo(4, within(0.1));
  }

  @Test
  void neverFallsBelowOneCallInTwoSeconds() {
    AdaptiveRate rate = new AdaptiveRate(8, 0);

    for (int second = 1; second < 20; second++) {
      rate.throttled(second * SECOND);
    }

    assertThat(rate.perSecond()).isEqualTo(0.5);
  }

  @Test
  void beginsWithHalfOfWhatWasCalledInTheLastSecondWhereNoRateIsKnown() {
    AdaptiveRate rate = new AdaptiveRate(UNLIMITED, 0);
    for (int call = 0; call < 40; call++) {
      rate.take(0);
    }

    rate.throttled(SECOND / 2);

    assertThat(rate.perSecond()).isEqualTo(20);
  }

  @Test
  void growsByATenthASecond() {
    AdaptiveRate rate = new AdaptiveRate(100, 0);
    rate.throttled(SECOND);

    rate.nanosUntilFree(2 * SECOND);
    rate.nanosUntilFree(3 * SECOND);

    assertThat(rate.perSecond()).isCloseTo(50 * 1.21, within(0.01));
  }

  @Test
  void isAsItWasAfterAQuietMinute() {
    AdaptiveRate rate = new AdaptiveRate(UNLIMITED, 0);
    rate.take(0);
    rate.throttled(1_000);

    rate.nanosUntilFree(61 * SECOND);

    assertThat(rate.perSecond()).isEqualTo(UNLIMITED);
  }

  /** Makes calls as soon as they are allowed, and returns how many passed. */
  private static int passedUntil(AdaptiveRate rate, long from, long until) {
    int passed = 0;
    long now = from;
    while (now <= until) {
      long wait = rate.nanosUntilFree(now);
      if (wait <= 0) {
        rate.take(now);
        passed++;
      } else {
        now += wait;
      }
    }
    return passed;
  }
}
