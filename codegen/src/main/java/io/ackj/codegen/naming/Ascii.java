package io.ackj.codegen.naming;

import java.util.Locale;

/** Letters and digits of ASCII, the only ones that names in AWS models are made of. */
final class Ascii {
  private Ascii() {}

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isLetter(char c) {
    return isUpper(c) || isLower(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static char upper(char c) {
    return isLower(c) ? (char) (c - 'a' + 'A') : c;
  }

  static char lower(char c) {
    return isUpper(c) ? (char) (c - 'A' + 'a') : c;
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Raises the first letter and leaves the rest. */
  static String capitalized(String text) {
    return text.isEmpty() ? text : upper(text.charAt(0)) + text.substring(1);
  }
}
