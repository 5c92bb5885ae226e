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
    VARINT(0),
    FIXED64(1),
    BYTES(2),
    FIXED32(5);

    private final int code;

    Type(int code) {
      this.code = code;
    }
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
    type = type((int) (tag & 7));
    if (number <= 0) {
      throw new MalformedMessageException("proto: illegal tag " + number);
    }
    return true;
  }

  private static Type type(int code) {
    for (Type type : Type.values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new MalformedMessageException("proto: illegal wireType " + code);
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
          "proto: wrong wireType = %d for field %d".formatted(type.code, number));
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
