package io.ackj.aws.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.model.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Converts single values, in AWS's lenient ways: "yes" is true, and 1.5 is the integer 1. */
final class Scalars {
  private Scalars() {}

  static JsonNode read(Shape shape, JsonNode value) {
    if (value.isObject()) {
      throw InputReader.refused("Start of structure or map found where not expected");
    }
    if (value.isArray()) {
      throw InputReader.refused("Unrecognized collection type class " + javaClass(shape));
    }
    return switch (shape.kind()) {
      case BOOLEAN -> readBoolean(value);
      case INTEGER -> readWhole(value, "Integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> readWhole(value, "Long", Long.MIN_VALUE, Long.MAX_VALUE);
      case DOUBLE -> readNumber(value, "Double");
      case TIMESTAMP -> readNumber(value, "Date");
      case BLOB -> readBlob(value);
      default -> readText(value);
    };
  }

  private static JsonNode readText(JsonNode value) {
    if (!value.isTextual()) {
      throw notConvertible(value, "String");
    }
    return value;
  }

  private static JsonNode readBlob(JsonNode value) {
    if (!value.isTextual()) {
      throw InputReader.refused("only base-64-encoded strings are convertible to bytes");
    }
    int length = value.textValue().length();
    if (length % 4 != 0) {
      throw InputReader.refused(
          "Base64 encoded length is expected a multiple of 4 bytes but found: " + length);
    }
    return value;
  }

  private static JsonNode readBoolean(JsonNode value) {
    if (value.isBoolean()) {
      return value;
    }
    if (!value.isTextual()) {
      throw notConvertible(value, "Boolean");
    }
    return switch (value.textValue().toUpperCase(Locale.ROOT)) {
      case "TRUE", "1", "YES" -> BooleanNode.TRUE;
      case "FALSE", "0", "NO" -> BooleanNode.FALSE;
      default -> throw InputReader.refused("Unexpected token received from parser");
    };
  }

  private static JsonNode readWhole(JsonNode value, String type, long min, long max) {
    BigDecimal whole = readNumber(value, type).decimalValue().setScale(0, RoundingMode.DOWN);
    if (whole.compareTo(BigDecimal.valueOf(min)) < 0
        || whole.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw InputReader.refused("NUMBER_VALUE cannot be converted to " + type);
    }
    return type.equals("Integer")
        ? IntNode.valueOf(whole.intValueExact())
        : LongNode.valueOf(whole.longValueExact());
  }

  private static JsonNode readNumber(JsonNode value, String type) {
    if (!value.isNumber()) {
      throw notConvertible(value, type);
    }
    return value;
  }

  private static AwsException notConvertible(JsonNode value, String type) {
    return InputReader.refused(tokenName(value) + " cannot be converted to " + type);
  }

  private static String tokenName(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
    }
    if (value.isTextual()) {
      return "STRING_VALUE";
    }
    return value.isIntegralNumber() ? "NUMBER_VALUE" : "DECIMAL_VALUE";
  }

  private static String javaClass(Shape shape) {
    return switch (shape.kind()) {
      case BOOLEAN -> "java.lang.Boolean";
      case INTEGER -> "java.lang.Integer";
      case LONG -> "java.lang.Long";
      case DOUBLE -> "java.lang.Double";
      case TIMESTAMP -> "java.util.Date";
      case BLOB -> "java.nio.ByteBuffer";
      default -> "java.lang.String";
    };
  }
}
