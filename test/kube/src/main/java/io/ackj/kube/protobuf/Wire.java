package io.ackj.kube.protobuf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads Protocol Buffers' wire format: fields one after the other, each with its number and how its
 * value is written.
 */
final class Wire {
  /** How a value is written. */
  enum Type {
    VARINT,
    FIXED64,
    BYTES,
    FIXED32
  }

  private final ByteBuffer bytes;
  private int number;
  private Type type = Type.VARINT;

  /** Starts before the first field. The buffer's position is moved. */
  Wire(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Goes to the next field, whose value has to be read or skipped; returns false at the end. */
  boolean next() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    long tag = varint();
    number = (int) (tag >>> 3);
    type =
        switch ((int) (tag & 7)) {
          case 0 -> Type.VARINT;
          case 1 -> Type.FIXED64;
          case 2 -> Type.BYTES;
          case 5 -> Type.FIXED32;
          default -> throw new MalformedMessageException("proto: illegal wireType " + (tag & 7));
        };
    if (number <= 0) {
      throw new MalformedMessageException("proto: illegal tag " + number);
    }
    return true;
  }

  int number() {
    return number;
  }

  /** Reads the number that is the value of the field. */
  long integer() {
    expect(Type.VARINT);
    return varint();
  }

  /** Reads the bytes that are the value of the field. */
  ByteBuffer bytes() {
    expect(Type.BYTES);
    return take(varint());
  }

  /** Reads the text that is the value of the field. */
  String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes()).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedMessageException("proto: field " + number + " is not UTF-8");
    }
  }

  /** Passes over the value of the field. */
  void skip() {
    switch (type) {
      case VARINT -> varint();
      case FIXED64 -> take(Long.BYTES);
      case BYTES -> take(varint());
      case FIXED32 -> take(Integer.BYTES);
    }
  }

  private void expect(Type wanted) {
    if (type != wanted) {
      throw new MalformedMessageException(
          "proto: wrong wireType = %d for field %d".formatted(type.ordinal(), number));
    }
  }

  private ByteBuffer take(long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new MalformedMessageException("unexpected EOF");
    }
    ByteBuffer taken = bytes.slice(bytes.position(), (int) length);
    bytes.position(bytes.position() + (int) length);
    return taken;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (!bytes.hasRemaining()) {
        throw new MalformedMessageException("unexpected EOF");
      }
      byte part = bytes.get();
      value |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw new MalformedMessageException("proto: integer overflow");
  }
}
