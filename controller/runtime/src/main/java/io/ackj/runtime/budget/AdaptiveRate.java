package io.ackj.runtime.budget;

/**
 * A bucket of tokens whose rate follows what AWS takes. Each throttled call halves the rate, but at
 * most once a second, since calls that were under way at once are all throttled by the same limit.
 * Then the rate grows by a tenth a second, and after a minute without throttling it is what it was
 * at first. Not safe for use by several threads.
 */
final class AdaptiveRate {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double LOWEST = 0.5;

  /**
   * Where no rate is known, a single call that is throttled says little: it halves this at least.
   */
  private static final double LEAST_SEEN = 4;

  private static final double GROWTH = 1.1;
  private static final double QUIET_SECONDS = 60;

  /** So that late wake-ups lose nothing. */
  private static final double SPARE = 0.25;

  private final double usual;
  private double perSecond;
  private double tokens;
  private long filled;
  private long throttled;
  private long windowStart;
  private int calls;
  private int callsBefore;

  /**
   * Makes a bucket that is full.
   *
   * @param perSecond calls per second; infinity for no limit
   */
  AdaptiveRate(double perSecond, long now) {
    this.usual = perSecond;
    this.perSecond = perSecond;
    this.tokens = burst();
    this.filled = now;
    this.windowStart = now;
  }

  /** Returns how many calls a second are allowed now; infinity for no limit. */
  double perSecond() {
    return perSecond;
  }

  /** Returns after how many nanoseconds a call may be made; 0 or less for at once. */
  long nanosUntilFree(long now) {
    refill(now);
    return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / perSecond * NANOS_PER_SECOND);
  }

  /** Takes a token; only to be called when {@link #nanosUntilFree} says so. */
  void take(long now) {
    count(now);
    if (isLimited()) {
      tokens -= 1;
    }
  }

  /** AWS throttled a call. */
  void throttled(long now) {
    if (isAdapted() && seconds(throttled, now) < 1) {
      return;
    }
    refill(now);
    double from = isLimited() ? perSecond : Math.max(LEAST_SEEN, callsInLastSecond(now));
    perSecond = Math.max(Math.min(LOWEST, usual), from / 2);
    throttled = now;
    filled = now;
    tokens = 0;
  }

  private void refill(long now) {
    if (!isLimited()) {
      tokens = 1;
      filled = now;
      return;
    }
    double elapsed = Math.max(0, seconds(filled, now));
    filled = now;
    if (isAdapted()) {
      recover(elapsed, now);
    }
    tokens = isLimited() ? Math.min(burst() + SPARE, tokens + elapsed * perSecond) : 1;
  }

  private void recover(double elapsed, long now) {
    perSecond =
        seconds(throttled, now) >= QUIET_SECONDS
            ? usual
            : Math.min(usual, perSecond * Math.pow(GROWTH, elapsed));
  }

  private void count(long now) {
    double elapsed = seconds(windowStart, now);
    if (elapsed >= 1) {
      callsBefore = elapsed < 2 ? calls : 0;
      calls = 0;
      windowStart = now;
    }
    calls++;
  }

  private int callsInLastSecond(long now) {
    return seconds(windowStart, now) < 2 ? Math.max(calls, callsBefore) : 0;
  }

  /** AWS's own buckets hold a second's worth; half of it may be used at once in any state. */
  private double burst() {
    return isLimited() && !isAdapted() ? Math.max(1, perSecond / 2) : 1;
  }

  private boolean isLimited() {
    return perSecond != Double.POSITIVE_INFINITY;
  }

  private boolean isAdapted() {
    return perSecond < usual;
  }

  private static double seconds(long from, long to) {
    return (to - from) / NANOS_PER_SECOND;
  }
}
