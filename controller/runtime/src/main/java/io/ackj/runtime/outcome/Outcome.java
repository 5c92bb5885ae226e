package io.ackj.runtime.outcome;

import io.ackj.runtime.condition.Verdict;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.reason.Reasons;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pass came to. All that follows from a pass follows from this: conditions, when to look
 * again, what metrics count, what is logged.
 */
public sealed interface Outcome {
  /** What a pass can come to; the values say when the object is looked at again. */
  enum Kind {
    /** AWS is as the manifest says: at the next resync. */
    SYNCED,
    /** AWS has begun to create it, and others wait for that: soon, and then it is told. */
    BEGUN,
    /** AWS is at work, or a time has to come: soon, at the pace of the transition. */
    PROGRESSING,
    /** An error that may pass: after a while that grows. */
    RECOVERABLE,
    /** The user has to change something: at once when that happens, and slowly without. */
    TERMINAL,
    /** AWS wants fewer calls: after some seconds. */
    THROTTLED,
    /** Somebody else wrote the object meanwhile: at once, with what they wrote. */
    CONFLICT,
    /** The user wants nothing done: when that changes, and now and then if nobody tells of it. */
    PAUSED,
    /** Kubernetes lets the object go, or it is gone: not any more. */
    RELEASED
  }

  /** Returns what the pass came to. */
  Kind kind();

  /** Returns one word on it, for logs and to tell whether it is news. */
  String reason();

  /** Returns it in words. */
  String message();

  /** Returns what the conditions are to say; empty if the pass changes none. */
  Optional<Verdict> verdict(List<Advice> advice);

  /** AWS is as the manifest says. */
  record Synced() implements Outcome {
    @Override
    public Kind kind() {
      return Kind.SYNCED;
    }

    @Override
    public String reason() {
      return "Synced";
    }

    @Override
    public String message() {
      return "Resource synced successfully";
    }

    @Override
    public Optional<Verdict> verdict(List<Advice> advice) {
      return Optional.of(Verdict.inSync(advice));
    }
  }

  /** AWS has begun to create it; what that looks like is left to the next look. */
  record Begun() implements Outcome {
    @Override
    public Kind kind() {
      return Kind.BEGUN;
    }

    @Override
    public String reason() {
      return Reasons.CREATING;
    }

    @Override
    public String message() {
      return "AWS has begun to create the resource";
    }

    @Override
    public Optional<Verdict> verdict(List<Advice> advice) {
      return Optional.empty();
    }
  }

  /**
   * AWS is at work, or a time has to come.
   *
   * @param until when to look again at the earliest; {@code null} at the pace of the transition
   */
  record Progressing(String reason, String message, @Nullable Instant until) implements Outcome {
    public Progressing {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(message);
    }

    @Override
    public Kind kind() {
      return Kind.PROGRESSING;
    }

    @Override
    public Optional<Verdict> verdict(List<Advice> advice) {
      return Optional.of(Verdict.progressing(reason, message, advice));
    }
  }

  /** An error that may pass. */
  record Recoverable(String reason, String message) implements Outcome {
    public Recoverable {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(message);
    }

    @Override
    public Kind kind() {
      return Kind.RECOVERABLE;
    }

    @Override
    public Optional<Verdict> verdict(List<Advice> advice) {
      return Optional.of(Verdict.recoverable(reason, message, advice));
    }
  }

  /**
   * The user has to change something.
   *
   * @param detail the reason of the condition {@code ACK.Terminal}; {@code null} if it has none, as
   *     with ACK's terminal errors of AWS
   */
  record Terminal(String message, @Nullable String detail) implements Outcome {
    public Terminal {
      Objects.requireNonNull(message);
    }

    @Override
    public Kind kind() {
      return Kind.TERMINAL;
    }

    @Override
    public String reason() {
      return Reasons.TERMINAL;
    }

    @Override
    public Optional<Verdict> verdict(List<Advice> advice) {
      return Optional.of(Verdict.terminal(detail, message, advice));
    }
  }

  /** AWS wants fewer calls; conditions stay as they are unless it lasts. */
  record Throttled(String message) implements Outcome {
    public Throttled {
      Objects.requireNonNull(message);
    }

    @Override
    public Kind kind() {
      return Kind.THROTTLED;
    }

    @Override
    public String reason() {
      return Reasons.THROTTLED;
    }

    @Override
    public Optional<Verdict> verdict(List<Advice> advice) {
      return Optional.empty();
    }
  }

  /** Somebody else wrote the object meanwhile. */
  record Conflict() implements Outcome {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String reason() {
      return "Conflict";
    }

    @Override
    public String message() {
      return "the object was changed meanwhile";
    }

    @Override
    public Optional<Verdict> verdict(List<Advice> advice) {
      return Optional.empty();
    }
  }

  /**
   * The user wants nothing done meanwhile, so that nothing can be said of AWS either.
   *
   * @param message who wants it, and how to go on
   * @param again how often to see whether it still is so; {@code null} if its end is told
   */
  record Paused(String message, @Nullable Duration again) implements Outcome {
    public Paused {
      Objects.requireNonNull(message);
    }

    @Override
    public Kind kind() {
      return Kind.PAUSED;
    }

    @Override
    public String reason() {
      return Reasons.PAUSED;
    }

    @Override
    public Optional<Verdict> verdict(List<Advice> advice) {
      return Optional.of(Verdict.paused(reason(), message, advice));
    }
  }

  /** Kubernetes lets the object go, or it is gone, or is none of ours. */
  record Released(String message) implements Outcome {
    public Released {
      Objects.requireNonNull(message);
    }

    @Override
    public Kind kind() {
      return Kind.RELEASED;
    }

    @Override
    public String reason() {
      return "Released";
    }

    @Override
    public Optional<Verdict> verdict(List<Advice> advice) {
      return Optional.empty();
    }
  }
}
