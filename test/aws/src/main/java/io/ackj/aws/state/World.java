package io.ackj.aws.state;

import java.time.Instant;

/** The state of all accounts and Regions. Not thread-safe: calls run one at a time. */
public final class World {
  private Instant now = Instant.EPOCH;

  /** Lets everything happen that is due by then, in the order in which it is due. */
  public void advanceTo(Instant time) {
    if (time.isAfter(now)) {
      now = time;
    }
  }

  /** Returns up to when everything has happened. */
  public Instant now() {
    return now;
  }
}
