package io.ackj.dynamodb.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryTimesTest {
  @Test
  void readsTheTimeOfCooldowns() {
    String message =
        "Deletion protection setting for table orders modified within the previous 15000"
            + " milliseconds. Please try again after 2026-10-09T12:00:15.123Z.";

    assertThat(RetryTimes.in(message)).contains(Instant.parse("2026-10-09T12:00:15.123Z"));
  }

  @Test
  void readsTheTimeOfQuotasAndNotThatOfTheLastChange() {
    String message =
        "Subscriber limit exceeded: Encryption mode changes are limited. Last change at Friday,"
            + " October 9, 2026 at 6:00:00 AM Coordinated Universal Time. Next changes can be made"
            + " at Friday, October 9, 2026 at 12:00:00 PM Coordinated Universal Time.";

    assertThat(RetryTimes.in(message)).contains(Instant.parse("2026-10-09T12:00:00Z"));
  }

  @Test
  void takesTheNarrowSpaceOfNewerJdks() {
    String message = "Next decrease can be made at Friday, October 9, 2026 at 12:00:00\u202fAM UTC";

    assertThat(RetryTimes.in(message)).contains(Instant.parse("2026-10-09T00:00:00Z"));
  }

  @Test
  void findsNothingInDatesThatDoNotExistAndInTextsWithoutAny() {
    assertThat(RetryTimes.in("Please try again after 2026-13-41T12:00:15Z")).isEmpty();
    assertThat(RetryTimes.in("Table is being created: orders")).isEmpty();
  }
}
