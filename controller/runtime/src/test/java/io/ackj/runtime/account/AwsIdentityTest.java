package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ackj.runtime.account.AwsIdentity.Caller;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class AwsIdentityTest {
  private static final Destination UNKNOWN = new Destination(null, "cn-north-1", null);

  @Test
  void asksNobodyIfTheAccountIsGiven() {
    Destination given = new Destination("111122223333", "eu-west-1", null);

    try (AwsIdentity identity =
        AwsIdentity.of(
            given,
            () -> {
              throw new AssertionError("asked");
            },
            pause -> {},
            account -> {})) {
      assertThat(identity.account()).contains("111122223333");
      assertThat(identity.partition()).isEqualTo("aws");
    }
  }

  @Test
  void asksUntilThereIsAnAnswer() {
    List<Duration> pauses = new CopyOnWriteArrayList<>();
    AtomicReference<String> told = new AtomicReference<>();

    try (AwsIdentity identity =
        AwsIdentity.of(UNKNOWN, () -> answerAfter(3, pauses), pauses::add, told::set)) {
      await().until(() -> identity.account().isPresent() && told.get() != null);

      assertThat(identity.account()).contains("444455556666");
      assertThat(identity.partition()).isEqualTo("aws-us-gov");
      assertThat(told).hasValue("444455556666");
      assertThat(pauses)
          .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }
  }

  @Test
  void takesThePartitionOfTheRegionMeanwhile() {
    try (AwsIdentity identity =
        AwsIdentity.of(
            UNKNOWN,
            () -> {
              throw SdkClientException.create("no answer");
            },
            pause -> {
              throw new InterruptedException();
            },
            account -> {})) {
      assertThat(identity.account()).isEmpty();
      assertThat(identity.partition()).isEqualTo("aws-cn");
    }
  }

  private static Caller answerAfter(int failures, List<Duration> pauses) {
    if (pauses.size() < failures) {
      throw SdkClientException.create("no answer");
    }
    return new Caller("444455556666", "aws-us-gov");
  }
}
