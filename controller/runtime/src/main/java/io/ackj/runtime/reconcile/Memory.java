package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the process knows of one object from one pass to the next, beyond its status: which calls
 * were made and how they ended, since when AWS is at work, how often something failed. All of it
 * may be lost: after a restart calls are tried again, and AWS's state decides.
 *
 * <p>Used by one thread at a time.
 */
final class Memory {
  /** AWS's readings may lag; measured it never took a tenth of a second. */
  private static final Duration SHOWN_BY = Duration.ofSeconds(10);

  /** A call: the same step with another request is another call. */
  private record Call(String name, Object request) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Call call && name.equals(call.name) && request.equals(call.request);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + request.hashCode();
    }
  }

  /**
   * How a call ended.
   *
   * @param times how often in a row
   * @param failure how it failed; {@code null} if AWS took it
   * @param next when it may be made again
   */
  record Attempt(int times, @Nullable Failure failure, Instant next) {
    boolean isFailureWithoutTime() {
      return failure != null && failure.retryAt() == null;
    }
  }

  private final Map<Call, Attempt> attempts = new HashMap<>();
  private String transition = "";
  private @Nullable Instant since;
  private boolean isCreating;
  private int failures;
  private @Nullable Instant throttledSince;
  private @Nullable Instant created;
  private @Nullable Instant unseenSince;
  private boolean hasCreated;
  private boolean isMarked;
  private @Nullable Destination called;
  private String news = "";

  /**
   * Returns how the last such call ended; {@code null} if none was made, or nothing is left of it.
   */
  @Nullable Attempt attempt(Step step) {
    return attempts.get(new Call(step.name(), step.request()));
  }

  /** Notes how a call ended. */
  void note(Step step, @Nullable Failure failure, Instant next, int times) {
    attempts.put(new Call(step.name(), step.request()), new Attempt(times, failure, next));
  }

  /** Returns when the first of the calls that failed may be made again; empty if none failed. */
  Optional<Instant> nextTry() {
    return attempts.values().stream()
        .filter(attempt -> attempt.failure() != null)
        .map(Attempt::next)
        .min(Instant::compareTo);
  }

  /** Notes that AWS has created the resource. */
  void noteCreation(Instant now) {
    created = now;
    unseenSince = now;
    hasCreated = true;
  }

  /** Notes that a reading has shown the resource. */
  void noteSeen() {
    created = null;
    unseenSince = null;
  }

  /** Notes where a call went that creates the resource, before it is known what becomes of it. */
  void noteCalled(Destination destination, Instant now) {
    called = destination;
    unseenSince = now;
  }

  /** Notes that AWS has refused to create the resource. */
  void noteRefused() {
    called = null;
    unseenSince = null;
  }

  /**
   * Returns where the resource may have been created; {@code null} if it was not. There it has to
   * be looked for, though it is to be somewhere else by now, until the status knows it.
   */
  @Nullable Destination mayBeAt() {
    return called;
  }

  /** Says whether AWS has created the resource so lately that no reading has shown it yet. */
  boolean isJustCreated(Instant now) {
    return created != null && Duration.between(created, now).compareTo(SHOWN_BY) < 0;
  }

  /** Says whether AWS has answered that it creates the resource. */
  boolean hasCreated() {
    return hasCreated;
  }

  /** Notes that the object was marked as managed before anything was created for it. */
  void noteMarked() {
    isMarked = true;
  }

  /** Says whether the object was marked as managed before anything was created for it. */
  boolean isMarked() {
    return isMarked;
  }

  /**
   * Says whether a call that creates the resource, or may have, was made so lately that a reading
   * which does not show it tells nothing.
   */
  boolean mayStillAppear(Instant now) {
    return unseenSince != null && Duration.between(unseenSince, now).compareTo(SHOWN_BY) < 0;
  }

  /** Forgets calls that are not in question any more. */
  void keepOnly(Iterable<Step> steps) {
    Set<Call> wanted = new HashSet<>();
    steps.forEach(step -> wanted.add(new Call(step.name(), step.request())));
    attempts.keySet().retainAll(wanted);
  }

  /**
   * Lets calls that failed be made again at once, since somebody changed something. What AWS has
   * put off to a time stays put off.
   */
  void startAfresh() {
    attempts.values().removeIf(Attempt::isFailureWithoutTime);
    failures = 0;
  }

  /** Returns for how long AWS has been at what this names; notes it if it is new. */
  Duration ageOf(String what, Instant now) {
    if (since == null || !what.equals(transition)) {
      transition = what;
      since = now;
    }
    return Duration.between(since, now);
  }

  /** Notes whether what AWS is at is the creation of the resource. */
  void noteCreating(boolean creating) {
    isCreating = creating;
  }

  /** Returns for how long AWS has been creating the resource; empty if it is not known to be. */
  Optional<Duration> creatingFor(Instant now) {
    return isCreating
        ? Optional.ofNullable(since).map(from -> Duration.between(from, now))
        : Optional.empty();
  }

  /** Counts a pass that failed; returns how many did in a row. */
  int countFailure() {
    return ++failures;
  }

  /** Returns for how long AWS has been throttling. */
  Duration throttledFor(Instant now) {
    if (throttledSince == null) {
      throttledSince = now;
    }
    return Duration.between(throttledSince, now);
  }

  /** Notes that a pass was not throttled. */
  void notThrottled() {
    throttledSince = null;
  }

  /** Notes that a pass did not fail. */
  void notFailed() {
    failures = 0;
  }

  /** Says whether this is not what the pass before came to. */
  boolean isNews(String outcome) {
    boolean isNew = !outcome.equals(news);
    news = outcome;
    return isNew;
  }
}
