package io.ackj.aws.dynamodb.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in messages on quotas, such as "Friday, October 9, 2026 at 12:00:00 AM". */
final class UsDates {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' h:mm:ss a", Locale.US)
          .withZone(ZoneOffset.UTC);

  private UsDates() {}

  /** Returns a time in words. */
  static String format(Instant time) {
    return FORMAT.format(time) + " Coordinated Universal Time";
  }
}
