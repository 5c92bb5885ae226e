package io.ackj.dynamodb.failure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the time in a message after which AWS takes a call. Two forms are known: {@code Please try
 * again after 2026-10-09T12:00:00.123Z}, and {@code Next decrease can be made at Friday, October 9,
 * 2026 at 12:00:00 AM Coordinated Universal Time}.
 */
final class RetryTimes {
  private static final Pattern ISO =
      Pattern.compile("try again after:? (\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d))");

  /** The space before AM is a narrow one in texts of newer JDKs. */
  private static final Pattern WORDS =
      Pattern.compile(
          "Next \\w+ can be (?:made|performed) at \\w+, (\\w+ \\d{1,2}, \\d{4} at [0-9:]+)\\h?(AM|PM)");

  private static final DateTimeFormatter WORDS_FORMAT =
      DateTimeFormatter.ofPattern("MMMM d, yyyy 'at' h:mm:ss a", Locale.US);

  private RetryTimes() {}

  static Optional<Instant> in(String message) {
    try {
      Matcher iso = ISO.matcher(message);
      if (iso.find()) {
        return Optional.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(iso.group(1), Instant::from));
      }
      Matcher words = WORDS.matcher(message);
      return words.find() ? Optional.of(inWords(words)) : Optional.empty();
    } catch (DateTimeException unknownForm) {
      // The line's pause serves as well; a new form of date is no reason to lose the error.
      return Optional.empty();
    }
  }

  private static Instant inWords(Matcher words) {
    return LocalDateTime.parse(words.group(1) + ' ' + words.group(2), WORDS_FORMAT)
        .toInstant(ZoneOffset.UTC);
  }
}
