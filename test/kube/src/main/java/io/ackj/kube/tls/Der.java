package io.ackj.kube.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Values in DER (ITU-T X.690), as certificates need them. Each method returns a whole value. */
final class Der {
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private Der() {}

  static byte[] sequence(byte[]... values) {
    return tagged(0x30, values);
  }

  static byte[] set(byte[]... values) {
    return tagged(0x31, values);
  }

  static byte[] integer(BigInteger value) {
    return tagged(0x02, value.toByteArray());
  }

  static byte[] bool(boolean value) {
    return tagged(0x01, new byte[] {(byte) (value ? 0xff : 0)});
  }

  static byte[] text(String value) {
    return tagged(0x0c, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A time before 2050, to the second. */
  static byte[] time(Instant value) {
    return tagged(0x17, UTC_TIME.format(value).getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] octets(byte[] value) {
    return tagged(0x04, value);
  }

  /** Bits, of which the last byte leaves some unused. */
  static byte[] bits(int unused, byte[] value) {
    return tagged(0x03, new byte[] {(byte) unused}, value);
  }

  /** A value that is told by its place: {@code 0xa0} and above hold values, {@code 0x80} bytes. */
  static byte[] tagged(int tag, byte[]... contents) {
    int length = 0;
    for (byte[] content : contents) {
      length += content.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 5);
    out.write(tag);
    writeLength(length, out);
    for (byte[] content : contents) {
      out.writeBytes(content);
    }
    return out.toByteArray();
  }

  private static void writeLength(int length, ByteArrayOutputStream out) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int bytes = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
    out.write(0x80 | bytes);
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      out.write(length >> shift);
    }
  }

  /** An object identifier, such as {@code 2.5.29.17}. */
  static byte[] oid(String dotted) {
    String[] parts = dotted.split("\\.", -1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(40 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]));
    for (int i = 2; i < parts.length; i++) {
      writeBase128(Integer.parseInt(parts[i]), out);
    }
    return tagged(0x06, out.toByteArray());
  }

  private static void writeBase128(int value, ByteArrayOutputStream out) {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (value >> shift != 0) {
        out.write(0x80 | (value >> shift & 0x7f));
      }
    }
    out.write(value & 0x7f);
  }
}
