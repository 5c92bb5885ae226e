package io.ackj.kube.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON as Go's {@code encoding/json} does: without spaces, keys of objects in the order of
 * their bytes, and with the characters escaped that mean something in HTML.
 */
public final class GoJson {
  /** From here on, and below {@link #SMALL}, Go writes a number with an exponent. */
  private static final BigDecimal LARGE = new BigDecimal("1e21");

  private static final BigDecimal SMALL = new BigDecimal("1e-6");

  private GoJson() {}

  /** Returns a value as compact JSON. */
  public static String write(JsonNode value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  /** Returns a number as Go prints it, such as {@code 1.5} or {@code 1e+21}. */
  public static String number(JsonNode number) {
    if (number.isIntegralNumber()) {
      return number.asText();
    }
    BigDecimal decimal = number.decimalValue().stripTrailingZeros();
    BigDecimal size = decimal.abs();
    if (decimal.signum() == 0) {
      return "0";
    }
    if (size.compareTo(SMALL) >= 0 && size.compareTo(LARGE) < 0) {
      return decimal.toPlainString();
    }
    return withExponent(decimal);
  }

  /** Returns a string in double quotes, as Go's {@code %q} prints it. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(point -> quoteInto(quoted, point));
    return quoted.append('"').toString();
  }

  private static void quoteInto(StringBuilder quoted, int point) {
    switch (point) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (point < 0x20 || point == 0x7f) {
          quoted.append("\\x%02x".formatted(point));
        } else {
          quoted.appendCodePoint(point);
        }
      }
    }
  }

  private static String withExponent(BigDecimal decimal) {
    int exponent = decimal.precision() - decimal.scale() - 1;
    String digits = decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return digits + "e" + (exponent < 0 ? "-" : "+") + "%02d".formatted(Math.abs(exponent));
  }

  private static void write(JsonNode value, StringBuilder text) {
    if (value.isObject()) {
      writeObject(value, text);
    } else if (value.isArray()) {
      writeArray(value, text);
    } else if (value.isTextual()) {
      writeString(value.textValue(), text);
    } else if (value.isNumber()) {
      text.append(number(value));
    } else {
      text.append(value.asText());
    }
  }

  private static void writeObject(JsonNode object, StringBuilder text) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
    text.append('{');
    String separator = "";
    for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
      text.append(separator);
      writeString(field.getKey(), text);
      text.append(':');
      write(field.getValue(), text);
      separator = ",";
    }
    text.append('}');
  }

  private static void writeArray(JsonNode array, StringBuilder text) {
    text.append('[');
    String separator = "";
    for (JsonNode item : array) {
      text.append(separator);
      write(item, text);
      separator = ",";
    }
    text.append(']');
  }

  private static void writeString(String string, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      writeCharacter(string.charAt(i), text);
    }
    text.append('"');
  }

  private static void writeCharacter(char character, StringBuilder text) {
    switch (character) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '<', '>', '&', '\u2028', '\u2029' -> escape(character, text);
      default -> {
        if (character < 0x20) {
          escape(character, text);
        } else {
          text.append(character);
        }
      }
    }
  }

  private static void escape(char character, StringBuilder text) {
    text.append("\\u%04x".formatted((int) character));
  }
}
