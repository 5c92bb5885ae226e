package io.ackj.runtime.compare;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One place at which a resource as desired and as last described by AWS are not the same.
 *
 * <p>Its text may be shown to people and written to logs. No secret gets into it as long as specs
 * hold references to Secrets and not their values.
 *
 * @param path where it is
 * @param desired the value that is asked for; {@code null} if there is none
 * @param latest the value that AWS has; {@code null} if there is none
 */
public record Difference(FieldPath path, @Nullable Object desired, @Nullable Object latest) {
  /** The most characters of a value that the text quotes. */
  private static final int QUOTED_CHARACTERS = 60;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  /**
   * Returns the difference in words, on one line: {@code spec.billingMode: desired
   * "PAY_PER_REQUEST", latest "PROVISIONED"}. Long values are cut; {@code nothing} stands for an
   * absent one.
   */
  @Override
  public String toString() {
    return path + ": desired " + quote(desired) + ", latest " + quote(latest);
  }

  private static String quote(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    String text = shorten(BLANKS.matcher(value.toString()).replaceAll(" "));
    return value instanceof CharSequence ? '"' + text + '"' : text;
  }

  private static String shorten(String text) {
    if (text.codePointCount(0, text.length()) <= QUOTED_CHARACTERS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, QUOTED_CHARACTERS)) + "…";
  }
}
