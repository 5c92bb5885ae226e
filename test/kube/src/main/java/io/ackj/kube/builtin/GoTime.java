package io.ackj.kube.builtin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as Go's types {@code metav1.Time} and {@code metav1.MicroTime} read and write them. */
final class GoTime {
  private static final List<Element> TO_THE_SECOND =
      List.of(
          new Element("2006", "\\d{4}"),
          new Element("-", "-"),
          new Element("01", "\\d\\d"),
          new Element("-", "-"),
          new Element("02", "\\d\\d"),
          new Element("T", "T"),
          new Element("15", "\\d\\d"),
          new Element(":", ":"),
          new Element("04", "\\d\\d"),
          new Element(":", ":"),
          new Element("05", "\\d\\d"));
  private static final Element ANY_FRACTION = new Element("", "([.,]\\d+)?");
  private static final Element MICROSECONDS = new Element(".000000", "[.,]\\d{6}");
  private static final Element ZONE = new Element("Z07:00", "Z|[+-]\\d\\d:\\d\\d");
  private static final DateTimeFormatter MICROTIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private GoTime() {}

  /** One element of Go's layouts, and what it matches. */
  private record Element(String layout, Pattern pattern) {
    Element(String layout, String regex) {
      this(layout, Pattern.compile(regex));
    }
  }

  /**
   * Returns why a text is no time.
   *
   * @return null if it is one
   */
  static @Nullable String problem(String text, boolean microTime) {
    int position = 0;
    for (Element element : TO_THE_SECOND) {
      position = after(element, text, position);
      if (position < 0) {
        return cannotParse(text, microTime, -position - 1, element);
      }
    }
    for (Element element : List.of(microTime ? MICROSECONDS : ANY_FRACTION, ZONE)) {
      position = after(element, text, position);
      if (position < 0) {
        return cannotParse(text, microTime, -position - 1, element);
      }
    }
    if (position < text.length()) {
      return parsing(text, microTime) + "extra text: \"" + text.substring(position) + "\"";
    }
    return inRange(text) ? null : "parsing time \"" + text + "\": day out of range";
  }

  /** Returns where an element ends; for one that does not match, minus its start minus 1. */
  private static int after(Element element, String text, int position) {
    Matcher matcher = element.pattern().matcher(text).region(position, text.length());
    return matcher.lookingAt() ? matcher.end() : -position - 1;
  }

  private static String cannotParse(String text, boolean microTime, int position, Element element) {
    return "%scannot parse \"%s\" as \"%s\""
        .formatted(parsing(text, microTime), text.substring(position), element.layout());
  }

  private static String parsing(String text, boolean microTime) {
    String layout = microTime ? "2006-01-02T15:04:05.000000Z07:00" : "2006-01-02T15:04:05Z07:00";
    return "parsing time \"%s\" as \"%s\": ".formatted(text, layout);
  }

  private static boolean inRange(String text) {
    try {
      OffsetDateTime.parse(text.replace(',', '.'));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Returns a time that has no problem as it is stored: in UTC, to the second or microsecond. */
  static String normalize(String text, boolean microTime) {
    Instant instant = OffsetDateTime.parse(text.replace(',', '.')).toInstant();
    return microTime
        ? MICROTIME.format(instant)
        : Instant.ofEpochSecond(instant.getEpochSecond()).toString();
  }
}
