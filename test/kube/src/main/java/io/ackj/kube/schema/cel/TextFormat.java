package io.ackj.kube.schema.cel;

import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import io.ackj.kube.schema.ShownValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts values into a text: {@code %s %d %f %e %b %x %X %o} and {@code %%}. */
final class TextFormat {
  private static final Pattern CLAUSE = Pattern.compile("%(?:\\.([0-9]+))?(.?)");
  private static final int USUAL_PRECISION = 6;

  private TextFormat() {}

  static String format(String template, List<?> values) {
    StringBuilder text = new StringBuilder();
    Matcher clause = CLAUSE.matcher(template);
    int next = 0;
    while (clause.find()) {
      String verb = clause.group(2);
      if (verb.equals("%")) {
        clause.appendReplacement(text, "%");
        continue;
      }
      if (next >= values.size()) {
        throw new FunctionException("index %d out of range".formatted(next));
      }
      String precision = clause.group(1);
      int digits = precision == null ? USUAL_PRECISION : Integer.parseInt(precision);
      String shown = show(verb, values.get(next++), digits);
      clause.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return clause.appendTail(text).toString();
  }

  private static String show(String verb, Object value, int digits) {
    if (verb.equals("s")) {
      return text(value);
    }
    if (verb.equals("x") || verb.equals("X")) {
      String hex = hex(value);
      return verb.equals("x") ? hex : hex.toUpperCase(Locale.ROOT);
    }
    if (value instanceof Boolean flag && verb.equals("b")) {
      return flag ? "1" : "0";
    }
    if (!(value instanceof Number number)) {
      throw new FunctionException("error during formatting: unsupported value for clause %" + verb);
    }
    return switch (verb) {
      case "d" -> text(number);
      case "f" -> decimal(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
      case "e" -> scientific(number, digits);
      case "b" -> Long.toBinaryString(number.longValue());
      case "o" -> Long.toOctalString(number.longValue());
      default ->
          throw new FunctionException(
              "could not parse formatting clause: unrecognized formatting clause \"%s\""
                  .formatted(verb));
    };
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  private static String scientific(Number number, int digits) {
    return ("%." + digits + "e").formatted(number.doubleValue());
  }

  private static String hex(Object value) {
    if (value instanceof String text) {
      return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
    if (value instanceof CelByteString bytes) {
      return HexFormat.of().formatHex(bytes.toByteArray());
    }
    if (value instanceof Number number) {
      return Long.toHexString(number.longValue());
    }
    throw new FunctionException(
        "error during formatting: only integers, byte buffers, and strings can be formatted as hex");
  }

  private static String text(Object value) {
    if (value instanceof NullValue) {
      return "null";
    }
    if (value instanceof Double number) {
      return ShownValue.number(number);
    }
    if (value instanceof Duration duration) {
      return ShownValue.number(duration.toNanos() / 1e9) + "s";
    }
    if (value instanceof CelByteString bytes) {
      return bytes.toStringUtf8();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(TextFormat::text).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Map<?, ?> map ? mapText(map) : String.valueOf(value);
  }

  private static String mapText(Map<?, ?> map) {
    TreeMap<String, String> entries = new TreeMap<>();
    map.forEach((key, value) -> entries.put(text(key), text(value)));
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
