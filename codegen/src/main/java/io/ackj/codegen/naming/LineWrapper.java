package io.ackj.codegen.naming;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks lines as ACK's code generator does: at the first blank at or after the width, every part
 * indented like the line it comes from.
 */
final class LineWrapper {
  /** What Go's {@code unicode.IsSpace} takes for white space, a no-break space included. */
  static final String WHITE_SPACE =
      "[\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]";

  private static final Pattern SPACES = Pattern.compile(WHITE_SPACE + "+");
  private static final Pattern OUTER_SPACES =
      Pattern.compile("\\A" + WHITE_SPACE + "+|" + WHITE_SPACE + "+\\z");
  private static final Pattern INDENT = Pattern.compile("[ \\t]*");
  private static final Pattern BLANKS = Pattern.compile("\\A[ \\t]+");

  /** What is left of a line is not moved to the next if it is only one of these. */
  private static final Pattern PUNCTUATION = Pattern.compile("[,.!?'\"]");

  private LineWrapper() {}

  /**
   * Wraps every line of a text and folds white space within it.
   *
   * @param width the width in bytes of UTF-8, indentation included
   */
  static String wrap(String text, int width) {
    StringBuilder wrapped = new StringBuilder();
    text.lines().forEach(line -> wrapLine(line, width, wrapped));
    return wrapped.toString();
  }

  /** Removes white space of any kind from both ends. */
  static String strip(String text) {
    return OUTER_SPACES.matcher(text).replaceAll("");
  }

  private static void wrapLine(String line, int width, StringBuilder wrapped) {
    Matcher matcher = INDENT.matcher(line);
    String indent = matcher.lookingAt() ? matcher.group() : "";
    String folded = SPACES.matcher(strip(line)).replaceAll(" ");
    // One char for each byte, because upstream counts bytes.
    String rest = new String(folded.getBytes(UTF_8), ISO_8859_1);
    int room = Math.max(width - indent.length(), 0);
    while (rest.length() > room) {
      int blank = rest.indexOf(' ', room);
      if (blank < 0 || PUNCTUATION.matcher(rest.substring(blank + 1)).matches()) {
        break;
      }
      append(wrapped, indent, rest.substring(0, blank));
      rest = BLANKS.matcher(rest.substring(blank + 1)).replaceAll("");
    }
    append(wrapped, indent, rest);
  }

  private static void append(StringBuilder wrapped, String indent, String bytes) {
    if (!bytes.isEmpty()) {
      wrapped.append(indent).append(new String(bytes.getBytes(ISO_8859_1), UTF_8));
    }
    wrapped.append('\n');
  }
}
