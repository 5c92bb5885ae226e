package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.failure.Failure.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatRuleTest {
  private final RepeatRule rule = new RepeatRule(() -> 0.5);

  @Test
  void readsAreRepeatedTwiceAfterABreak() {
    assertThat(rule.pause(OperationType.GET, failure(Kind.RECOVERABLE), true, 1))
        .contains(Duration.ofMillis(100));
    assertThat(rule.pause(OperationType.READ_ONE, failure(Kind.RECOVERABLE), true, 2))
        .contains(Duration.ofMillis(400));
    assertThat(rule.pause(OperationType.GET, failure(Kind.RECOVERABLE), true, 3)).isEmpty();
  }

  @Test
  void changesAreNotRepeatedAfterABreak() {
    assertThat(rule.pause(OperationType.CREATE, failure(Kind.RECOVERABLE), true, 1)).isEmpty();
    assertThat(rule.pause(OperationType.DELETE, failure(Kind.RECOVERABLE), true, 1)).isEmpty();
  }

  @Test
  void everyCallIsRepeatedFourTimesWithinThreeSecondsAfterThrottling() {
    Duration total = Duration.ZERO;
    for (int failures = 1; failures <= 4; failures++) {
      total =
          total.plus(
              rule.pause(OperationType.UPDATE, failure(Kind.THROTTLED), false, failures)
                  .orElseThrow());
    }

    assertThat(total).isLessThan(Duration.ofSeconds(3));
    assertThat(rule.pause(OperationType.UPDATE, failure(Kind.THROTTLED), false, 5)).isEmpty();
  }

  @Test
  void readsAreNotRepeatedAfterErrorsThatStay() {
    assertThat(rule.pause(OperationType.GET, failure(Kind.TERMINAL), false, 1)).isEmpty();
  }

  @Test
  void callsThatFailedTogetherComeApart() {
    Failure failure = failure(Kind.THROTTLED);

    Duration early =
        new RepeatRule(() -> 0).pause(OperationType.GET, failure, false, 1).orElseThrow();
    Duration late =
        new RepeatRule(() -> 0.99).pause(OperationType.GET, failure, false, 1).orElseThrow();

    assertThat(late).isGreaterThan(early.plusMillis(50));
  }

  private static Failure failure(Kind kind) {
    return new Failure(kind, "Send", "Code", "text", "Code", null, null);
  }
}
