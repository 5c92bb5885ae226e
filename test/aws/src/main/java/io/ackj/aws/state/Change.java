package io.ackj.aws.state;

import java.time.Instant;

/** What happens when its time has come. */
@FunctionalInterface
public interface Change {
  /**
   * Lets it happen.
   *
   * @param at when it was due, which is what the clock of the world says meanwhile
   */
  void happen(Instant at);
}
