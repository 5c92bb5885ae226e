package io.ackj.local.watch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the terminal is.
 *
 * @param rows at least 6
 * @param columns at least 40
 */
public record TerminalSize(int rows, int columns) {
  private static final TerminalSize USUAL = new TerminalSize(24, 80);
  private static final Pattern ANSWER = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");

  /** Takes a terminal that is too small for the table as if it were large enough. */
  public TerminalSize {
    rows = Math.max(rows, 6);
    columns = Math.max(columns, 40);
  }

  /** Asks the terminal; returns the usual size if it does not tell. */
  public static TerminalSize ask() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return USUAL;
      }
      return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return USUAL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }

  static TerminalSize parse(String answer) {
    Matcher matcher = ANSWER.matcher(answer);
    if (!matcher.matches() || matcher.group(1).equals("0") || matcher.group(2).equals("0")) {
      return USUAL;
    }
    return new TerminalSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}
