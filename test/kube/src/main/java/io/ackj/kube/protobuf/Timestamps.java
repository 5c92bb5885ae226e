package io.ackj.kube.protobuf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as seconds and nanoseconds since 1970. */
final class Timestamps {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /**
   * Reads a time as text in RFC 3339, to the second or microsecond.
   *
   * @return null for a message without a time, which is how Go's zero time is sent
   */
  static JsonNode read(ByteBuffer bytes, boolean toTheMicrosecond) {
    Wire wire = new Wire(bytes);
    long seconds = 0;
    long nanos = 0;
    while (wire.next()) {
      switch (wire.number()) {
        case 1 -> seconds = wire.integer();
        case 2 -> nanos = (int) wire.integer();
        default -> wire.skip();
      }
    }
    if (seconds == 0 && nanos == 0) {
      return NullNode.getInstance();
    }
    try {
      Instant instant = Instant.ofEpochSecond(seconds, nanos);
      return TextNode.valueOf((toTheMicrosecond ? MICROSECONDS : SECONDS).format(instant));
    } catch (DateTimeException | ArithmeticException e) {
      throw new MalformedMessageException("proto: " + seconds + " s is no time");
    }
  }
}
