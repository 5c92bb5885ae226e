package io.ackj.local;

/** Text for a POSIX shell to read. */
final class ShellText {
  private ShellText() {}

  static String quoted(String text) {
    return text.matches("[A-Za-z0-9_@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
