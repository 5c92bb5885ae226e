package io.ackj.runtime.reconcile;

import io.ackj.runtime.reason.Reasons;
import java.time.Duration;

/**
 * How long to wait before AWS is asked again about something that it is doing: about a second at
 * first, since most changes take a few; a hundredth of the time that it has taken, since whoever
 * waits for an hour does not mind the half minute.
 *
 * <p>Tables were measured to be created within one to two seconds, or else in more than four. So
 * the first question comes after two seconds, and the second after four: when a thousand are
 * created at once, questions in vain are most of the work.
 */
final class PollInterval {
  /** The reason of the transition that is a resource's creation. */
  static final String CREATING = Reasons.CREATING;

  /** A little less than a second: asking takes its time, too. */
  static final Duration SHORTEST = Duration.ofMillis(900);

  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final int PARTS = 100;

  private static final Duration QUICK_CREATION = Duration.ofSeconds(2);
  private static final Duration USUAL_CREATION = Duration.ofMillis(4_400);

  private PollInterval() {}

  /**
   * Returns the wait.
   *
   * @param reason the reason of the transition, for example {@code Creating}
   * @param age for how long the transition has been seen; zero at its start
   */
  static Duration of(String reason, Duration age) {
    if (reason.equals(CREATING) && age.compareTo(SHORTEST) < 0) {
      return QUICK_CREATION;
    }
    Duration untilUsual = USUAL_CREATION.minus(age);
    if (reason.equals(CREATING) && untilUsual.compareTo(SHORTEST) > 0) {
      return untilUsual;
    }
    Duration part = age.dividedBy(PARTS);
    if (part.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return part.compareTo(LONGEST) > 0 ? LONGEST : part;
  }
}
