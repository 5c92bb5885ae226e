package io.ackj.kube.builtin;

import java.util.Base64;

/**
 * Base64 as Go's standard encoding reads it: with padding; line breaks count for nothing; bits
 * after the last byte may be anything.
 */
final class GoBase64 {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private GoBase64() {}

  /** Returns the bytes of a text in which nothing is illegal. */
  static byte[] decode(String text) {
    return Base64.getMimeDecoder().decode(text);
  }

  /** Returns the text of bytes. */
  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns the position that Go reports for the first mistake; below 0 if there is none. */
  static int firstIllegal(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLineBreak(c)) {
        continue;
      }
      if (c == '=') {
        return digits % 4 < 2 ? i : illegalPadding(text, i, digits % 4);
      }
      if (!isDigit(c)) {
        return i;
      }
      digits++;
    }
    return digits % 4 == 0 ? -1 : text.length() - digits % 4;
  }

  /** Looks at what follows the first sign of padding. */
  private static int illegalPadding(String text, int first, int digits) {
    int next = skipLineBreaks(text, first + 1);
    if (digits == 2) {
      if (next == text.length()) {
        return text.length();
      }
      if (text.charAt(next) != '=') {
        return next - 1;
      }
      next = skipLineBreaks(text, next + 1);
    }
    return next < text.length() ? next : -1;
  }

  private static int skipLineBreaks(String text, int from) {
    int position = from;
    while (position < text.length() && isLineBreak(text.charAt(position))) {
      position++;
    }
    return position;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isDigit(char c) {
    return DIGITS.indexOf(c) >= 0;
  }
}
