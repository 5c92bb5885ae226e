package io.ackj.aws.quota;

import java.time.Duration;
import java.time.Instant;

/** Tokens that calls take and time puts back. */
final class TokenBucket {
  private final Rate rate;
  private double tokens;
  private Instant filled;

  TokenBucket(Rate rate, Instant now) {
    this.rate = rate;
    this.tokens = rate.burst();
    this.filled = now;
  }

  /** Takes a token; returns false if there is none. */
  boolean take(Instant now) {
    double seconds = Math.max(0, Duration.between(filled, now).toNanos() / 1e9);
    tokens = Math.min(rate.burst(), tokens + seconds * rate.perSecond());
    filled = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Puts back a token that was taken for nothing. */
  void putBack() {
    tokens = Math.min(rate.burst(), tokens + 1);
  }
}
