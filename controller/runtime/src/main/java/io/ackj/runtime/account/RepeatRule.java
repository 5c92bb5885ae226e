package io.ackj.runtime.account;

import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.failure.Failure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a call that failed is made again at once. AWS did not carry out what it throttled, so that
 * any call may follow. After a broken connection or an error of AWS's own only reads do: what
 * became of a change, the next pass reads.
 *
 * @param random numbers from 0 up to 1, so that calls that failed together do not come again
 *     together
 */
record RepeatRule(DoubleSupplier random) {
  private static final List<Duration> AFTER_THROTTLING =
      List.of(
          Duration.ofMillis(150),
          Duration.ofMillis(350),
          Duration.ofMillis(800),
          Duration.ofMillis(1_600));
  private static final List<Duration> AFTER_BREAKS =
      List.of(Duration.ofMillis(100), Duration.ofMillis(400));

  /**
   * Returns how long to wait before the call is made again; empty to give up.
   *
   * @param failures how often the call has failed by now, at least 1
   * @param passing whether the failure is one that a read may be repeated after
   */
  Optional<Duration> pause(OperationType type, Failure failure, boolean passing, int failures) {
    if (failure.kind() == Kind.THROTTLED) {
      return pause(AFTER_THROTTLING, failures);
    }
    return type.isRead() && passing ? pause(AFTER_BREAKS, failures) : Optional.empty();
  }

  /** The pause is between three quarters and five quarters of what the list says. */
  private Optional<Duration> pause(List<Duration> pauses, int failures) {
    if (failures > pauses.size()) {
      return Optional.empty();
    }
    double factor = 0.75 + random.getAsDouble() / 2;
    return Optional.of(Duration.ofNanos((long) (pauses.get(failures - 1).toNanos() * factor)));
  }
}
