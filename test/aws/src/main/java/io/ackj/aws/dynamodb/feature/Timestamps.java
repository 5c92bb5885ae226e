package io.ackj.aws.dynamodb.feature;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in messages and inputs. */
public final class Timestamps {
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** Returns a time as messages write it, such as {@code 2026-10-09T00:29:34.602Z}. */
  public static String text(Instant time) {
    return TEXT.format(time);
  }

  /** Returns the time that a member of an input holds: seconds since 1970, with decimals. */
  public static Instant read(JsonNode seconds) {
    return Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue());
  }
}
