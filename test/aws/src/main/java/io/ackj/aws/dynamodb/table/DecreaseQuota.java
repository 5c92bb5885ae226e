package io.ackj.aws.dynamodb.table;

import io.ackj.aws.state.Provisioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How often provisioned throughput of a table or an index may be lowered: four times on a UTC day,
 * then once an hour.
 */
final class DecreaseQuota {
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int FREE = 4;

  private DecreaseQuota() {}

  /** Refuses a decrease too many; an increase passes. */
  static void check(Provisioned current, Provisioned asked, Instant now) {
    int today = current.decreasesOn(now);
    Instant last = current.lastDecrease();
    if (!current.isLoweredBy(asked.read(), asked.write()) || today < FREE || last == null) {
      return;
    }
    Instant next = next(last);
    if (now.isBefore(next)) {
      throw Refusals.limit(
          "Provisioned throughput decreases are limited within a given UTC day. After the first 4"
              + " decreases, each subsequent decrease in the same UTC day can be performed at most"
              + " once every 3600 seconds. Number of decreases today: "
              + today
              + ". Last decrease at "
              + UsDates.format(last)
              + ". Next decrease can be made at "
              + UsDates.format(next)
              + ".");
    }
  }

  private static Instant next(Instant last) {
    Instant midnight =
        LocalDate.ofInstant(last, ZoneOffset.UTC)
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    Instant afterPause = last.plus(PAUSE);
    return afterPause.isBefore(midnight) ? afterPause : midnight;
  }
}
