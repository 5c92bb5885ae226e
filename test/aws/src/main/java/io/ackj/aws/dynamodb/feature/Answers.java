package io.ackj.aws.dynamodb.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as answers hold them. */
public final class Answers {
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Answers() {}

  /** Returns an empty answer, to be filled. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Returns a time as the protocol writes it: seconds since 1970, with milliseconds. */
  public static JsonNode time(Instant time) {
    return DecimalNode.valueOf(BigDecimal.valueOf(time.toEpochMilli(), 3));
  }

  /** Returns a time as messages write it, such as {@code 2026-10-09T00:29:34.602Z}. */
  public static String text(Instant time) {
    return TEXT.format(time);
  }

  /** Returns the time that a member of an input holds. */
  public static Instant instant(JsonNode seconds) {
    return Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue());
  }
}
