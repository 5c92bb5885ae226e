package io.ackj.kube.schema;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Durations as Go writes them ({@code 1h30m}), and as Scala does ({@code 3 days}). */
public final class Durations {
  private static final Pattern GO =
      Pattern.compile("^[-+]?(0|(([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)$");
  private static final Pattern PART =
      Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)");
  private static final Pattern SCALA = Pattern.compile("(\\d+)\\s*([A-Za-z\u00b5]+)");
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns",
          1L,
          "us",
          1_000L,
          "\u00b5s",
          1_000L,
          "\u03bcs",
          1_000L,
          "ms",
          1_000_000L,
          "s",
          1_000_000_000L,
          "m",
          60_000_000_000L,
          "h",
          3_600_000_000_000L);

  private Durations() {}

  /** Returns the duration that a text stands for, or null if it stands for none. */
  public static @Nullable Duration parse(String text) {
    return GO.matcher(text).find() ? parseGo(text) : parseScala(text);
  }

  private static Duration parseGo(String text) {
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      long unit = NANOS.getOrDefault(part.group(2), 0L);
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
    }
    Duration duration = Duration.ofNanos(nanos.longValue());
    return text.startsWith("-") ? duration.negated() : duration;
  }

  private static @Nullable Duration parseScala(String text) {
    Duration sum = null;
    Matcher part = SCALA.matcher(text);
    while (part.find()) {
      Duration unit = scalaUnit(part.group(2).toLowerCase(Locale.ROOT));
      if (unit != null) {
        Duration amount = unit.multipliedBy(Long.parseLong(part.group(1)));
        sum = sum == null ? amount : sum.plus(amount);
      }
    }
    return sum;
  }

  private static @Nullable Duration scalaUnit(String word) {
    Long nanos = NANOS.get(word);
    if (nanos != null) {
      return Duration.ofNanos(nanos);
    }
    Map<String, Duration> words =
        Map.of(
            "nano", Duration.ofNanos(1),
            "micro", Duration.ofNanos(1_000),
            "milli", Duration.ofMillis(1),
            "sec", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7));
    for (var known : words.entrySet()) {
      if (word.startsWith(known.getKey())) {
        return known.getValue();
      }
    }
    return switch (word) {
      case "hr" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      case "w", "wk" -> Duration.ofDays(7);
      default -> null;
    };
  }
}
