package io.ackj.runtime.loop;

import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.queue.Priority;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a pass for the queue.
 *
 * @param outcome what the pass came to, for metrics
 * @param again when to look at the object again; {@code null} for not until something happens
 * @param priority how urgent that is
 */
public record Conclusion(Outcome outcome, @Nullable Duration again, Priority priority) {
  /** Returns the conclusion that there is nothing more to do. */
  public static Conclusion over(String why) {
    return new Conclusion(new Outcome.Released(why), null, Priority.RESYNC);
  }

  /** Returns when to look at the object again; empty for not until something happens. */
  public Optional<Duration> delay() {
    return Optional.ofNullable(again);
  }
}
