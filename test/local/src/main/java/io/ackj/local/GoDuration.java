package io.ackj.local;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as kubectl does: {@code 90s}, {@code 1m30s}, {@code 1.5h}. */
final class GoDuration implements ITypeConverter<Duration> {
  private static final Pattern PART = Pattern.compile("\\G(\\d+(?:\\.\\d+)?)(ms|h|m|s)");

  @Override
  public Duration convert(String text) {
    Matcher part = PART.matcher(text);
    BigDecimal millis = BigDecimal.ZERO;
    int end = 0;
    while (part.find()) {
      BigDecimal unit = BigDecimal.valueOf(millis(part.group(2)));
      millis = millis.add(new BigDecimal(part.group(1)).multiply(unit));
      end = part.end();
    }
    if (end == 0 || end != text.length() || millis.signum() == 0) {
      throw new TypeConversionException(
          "\"" + text + "\" is no duration above zero; write it as 90s, 5m or 1h30m");
    }
    return Duration.ofMillis(millis.longValue());
  }

  private static long millis(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "s" -> 1000;
      case "m" -> 60_000;
      default -> 3_600_000;
    };
  }
}
