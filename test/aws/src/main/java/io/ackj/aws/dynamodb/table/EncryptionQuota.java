package io.ackj.aws.dynamodb.table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often the key of a table may change: four times in the 24 hours from the first change, then
 * once in six hours. Going back to the key that AWS owns is always possible.
 */
final class EncryptionQuota {
  private static final Duration WINDOW = Duration.ofHours(24);
  private static final Duration PAUSE = Duration.ofHours(6);
  private static final int FREE = 4;

  private EncryptionQuota() {}

  /**
   * Refuses a change too many.
   *
   * @param changes when the key was changed, oldest first
   */
  static void check(List<Instant> changes, Instant now) {
    List<Instant> recent =
        changes.stream().filter(change -> change.plus(WINDOW).isAfter(now)).toList();
    if (recent.size() < FREE) {
      return;
    }
    Instant last = recent.get(recent.size() - 1);
    Instant windowEnd = recent.get(0).plus(WINDOW);
    Instant next = last.plus(PAUSE).isBefore(windowEnd) ? last.plus(PAUSE) : windowEnd;
    if (now.isBefore(next)) {
      throw Refusals.limit(
          "Encryption mode changes are limited in the 24h window ending at "
              + UsDates.format(windowEnd)
              + ". After the first 4 change, each subsequent change in the same window can be"
              + " performed at most once every 21600 seconds. Number of updates today: "
              + recent.size()
              + ". Last change at "
              + UsDates.format(last)
              + ". Next changes can be made at "
              + UsDates.format(next)
              + ".");
    }
  }
}
