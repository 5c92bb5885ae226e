package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.TreeMap;

/**
 * How Kubernetes shows a value in a message. It prints with Go, whose quoting and whose form of
 * numbers differ from Java's.
 */
public final class ShownValue {
  private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b\"\\";
  private static final String ESCAPES = "abfnrtv\"\\";

  private ShownValue() {}

  /** Returns a text in quotes, a number or a boolean plain, anything else as JSON. */
  public static String of(JsonNode value) {
    if (value.isTextual()) {
      return quote(value.textValue());
    }
    return value.isNumber() ? number(value) : json(value);
  }

  /** Returns a text in double quotes, with what cannot be printed escaped. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    int escape = ESCAPED.indexOf(c);
    if (escape >= 0) {
      quoted.append('\\').append(ESCAPES.charAt(escape));
    } else if (isPrintable(c)) {
      quoted.appendCodePoint(c);
    } else if (c < 0x80) {
      quoted.append("\\x%02x".formatted(c));
    } else {
      quoted.append((c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c));
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  /** Returns a number as Go's {@code %v} prints it: {@code 3}, {@code 1.5}, {@code 1e+21}. */
  public static String number(JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return Long.toString(value.longValue());
    }
    return number(value.doubleValue());
  }

  /** Returns a floating-point number as Go's {@code %v} prints it. */
  public static String number(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal decimal =
        new BigDecimal(Double.toString(value), MathContext.UNLIMITED).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    return exponent < -4 || exponent >= 21
        ? scientific(decimal, exponent)
        : decimal.toPlainString();
  }

  private static String scientific(BigDecimal decimal, int exponent) {
    String digits = decimal.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    String sign = decimal.signum() < 0 ? "-" : "";
    return "%s%s%se%s%02d"
        .formatted(sign, digits.charAt(0), fraction, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  /** Returns JSON as Go writes it: without blanks, keys in order, no angle brackets. */
  public static String json(JsonNode value) {
    StringBuilder json = new StringBuilder();
    appendJson(json, value);
    return json.toString();
  }

  private static void appendJson(StringBuilder json, JsonNode value) {
    if (value.isObject()) {
      appendObject(json, value);
    } else if (value.isArray()) {
      String separator = "[";
      for (JsonNode element : value) {
        json.append(separator);
        appendJson(json, element);
        separator = ",";
      }
      json.append(value.isEmpty() ? "[]" : "]");
    } else if (value.isNumber()) {
      json.append(number(value));
    } else {
      json.append(escapeHtml(value.toString()));
    }
  }

  private static void appendObject(StringBuilder json, JsonNode object) {
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    json.append('{');
    String separator = "";
    for (var entry : sorted.entrySet()) {
      json.append(separator)
          .append(escapeHtml(TextNode.valueOf(entry.getKey()).toString()))
          .append(':');
      appendJson(json, entry.getValue());
      separator = ",";
    }
    json.append('}');
  }

  private static String escapeHtml(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
