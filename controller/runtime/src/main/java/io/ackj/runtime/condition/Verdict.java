package io.ackj.runtime.condition;

import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.reason.Reasons;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions are to say, before times and generations are filled in.
 *
 * @param synced whether AWS is as the manifest says: {@code True}, {@code False} or {@code Unknown}
 * @param reason the reason of {@code ACK.ResourceSynced}; ACK has an empty one where all is well
 * @param message the message of {@code ACK.ResourceSynced}
 * @param error an error that makes the resource not ready; {@code null} if there is none
 * @param facts what else holds, one for each type
 * @param advice what else a user should know
 */
public record Verdict(
    String synced,
    String reason,
    String message,
    @Nullable Trouble error,
    List<Fact> facts,
    List<Advice> advice) {
  private static final String NOT_SYNCED = "Resource not synced";

  /**
   * An error.
   *
   * @param type {@link ConditionType#TERMINAL} or {@link ConditionType#RECOVERABLE}
   * @param message what is wrong and what to do about it
   * @param reason for programs; {@code null} if there is none
   */
  public record Trouble(ConditionType type, String message, @Nullable String reason) {
    public Trouble {
      if (type != ConditionType.TERMINAL && type != ConditionType.RECOVERABLE) {
        throw new IllegalArgumentException("not a type of an error: " + type);
      }
      Objects.requireNonNull(message);
    }
  }

  public Verdict {
    Objects.requireNonNull(synced);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(message);
    facts = List.copyOf(facts);
    advice = List.copyOf(advice);
  }

  /** AWS is as the manifest says. The texts are ACK's. */
  public static Verdict inSync(List<Advice> advice) {
    return new Verdict("True", "", "Resource synced successfully", null, List.of(), advice);
  }

  /** AWS is on its way, or waits for a time to come; that is no error. */
  public static Verdict progressing(String reason, String message, List<Advice> advice) {
    return new Verdict("False", reason, message, null, List.of(), advice);
  }

  /** Something failed that may pass. The message of ResourceSynced is ACK's. */
  public static Verdict recoverable(String reason, String message, List<Advice> advice) {
    return new Verdict(
        "Unknown",
        reason,
        "Unable to determine if desired resource state matches latest observed state",
        new Trouble(ConditionType.RECOVERABLE, message, null),
        List.of(),
        advice);
  }

  /** The user has to change something. The texts of ResourceSynced are ACK's. */
  public static Verdict terminal(@Nullable String reason, String message, List<Advice> advice) {
    return new Verdict(
        "False",
        Reasons.IN_TERMINAL_CONDITION,
        NOT_SYNCED,
        new Trouble(ConditionType.TERMINAL, message, reason),
        List.of(),
        advice);
  }

  /** Nobody looks at AWS, so nothing is known of it. */
  public static Verdict paused(String reason, String message, List<Advice> advice) {
    return new Verdict("Unknown", reason, message, null, List.of(), advice);
  }

  /** Returns the same with what else holds. */
  public Verdict stating(List<Fact> more) {
    return new Verdict(synced, reason, message, error, more, advice);
  }
}
