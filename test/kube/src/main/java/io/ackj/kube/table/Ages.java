package io.ackj.kube.table;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times as the time since then, in the two or three largest figures: {@code 3d4h}. */
final class Ages {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long YEAR = 365 * DAY;

  private Ages() {}

  /**
   * Returns the age of a time.
   *
   * @param time in RFC 3339; empty if there is none
   * @return {@code <unknown>} if there is none; {@code <invalid>} if it is no time or has yet to
   *     come
   */
  static String since(String time, Instant now) {
    if (time.isEmpty()) {
      return "<unknown>";
    }
    try {
      return text(Duration.between(OffsetDateTime.parse(time).toInstant(), now));
    } catch (DateTimeException e) {
      return "<invalid>";
    }
  }

  /** Returns a duration in Kubernetes' short form. Clocks may differ by two seconds. */
  static String text(Duration duration) {
    // Whole seconds towards zero, so that what is less than a second ahead is now.
    long seconds = duration.toMillis() / 1000;
    if (seconds < -1) {
      return "<invalid>";
    }
    if (seconds < 0) {
      return "0s";
    }
    if (seconds < 2 * MINUTE) {
      return seconds + "s";
    }
    if (seconds < 10 * MINUTE) {
      return two(seconds, MINUTE, "m", 1, "s");
    }
    if (seconds < 3 * HOUR) {
      return seconds / MINUTE + "m";
    }
    if (seconds < 8 * HOUR) {
      return two(seconds, HOUR, "h", MINUTE, "m");
    }
    if (seconds < 2 * DAY) {
      return seconds / HOUR + "h";
    }
    if (seconds < 8 * DAY) {
      return two(seconds, DAY, "d", HOUR, "h");
    }
    if (seconds < 2 * YEAR) {
      return seconds / DAY + "d";
    }
    return seconds < 8 * YEAR ? two(seconds, YEAR, "y", DAY, "d") : seconds / YEAR + "y";
  }

  private static String two(
      long seconds, long large, String largeUnit, long small, String smallUnit) {
    long rest = seconds % large / small;
    String text = seconds / large + largeUnit;
    return rest == 0 ? text : text + rest + smallUnit;
  }
}
