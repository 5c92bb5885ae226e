package io.ackj.runtime.plan;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One AWS call that brings a resource nearer to what is desired.
 *
 * @param name what it does, for people and unique in its plan, for example {@code Enable TTL on
 *     expires}
 * @param lane steps of one lane exclude each other: at most one of a lane is taken before AWS is
 *     read again, since the first may make AWS refuse the second. For example {@code table} for all
 *     that are calls of UpdateTable
 * @param operation the AWS operation, for example {@code UpdateTimeToLive}
 * @param request the request, a value with {@code equals} and a readable {@code toString}
 * @param reason why, in words that name the field, for example {@code spec.timeToLive is declared
 *     and differs from AWS}
 * @param hold why it is not taken now; {@code null} if it can be
 */
public record Step(
    String name,
    String lane,
    String operation,
    Object request,
    String reason,
    @Nullable Hold hold) {
  public Step {
    Objects.requireNonNull(name);
    Objects.requireNonNull(lane);
    Objects.requireNonNull(operation);
    Objects.requireNonNull(request);
    Objects.requireNonNull(reason);
  }

  /** Returns a step that can be taken now. */
  public static Step now(
      String name, String lane, String operation, Object request, String reason) {
    return new Step(name, lane, operation, request, reason, null);
  }

  /** Returns why the step is not taken now; empty if it can be. */
  public Optional<Hold> held() {
    return Optional.ofNullable(hold);
  }

  /** Returns the same step, not to be taken now. */
  public Step held(Hold hold) {
    return new Step(name, lane, operation, request, reason, hold);
  }
}
