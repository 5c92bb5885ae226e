package io.ackj.local;

import io.ackj.local.watch.LiveScreen;
import io.ackj.local.watch.PlainScreen;
import io.ackj.local.watch.Screen;
import io.ackj.local.watch.TerminalSize;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Which form of output fits where it goes. */
final class Screens {
  private Screens() {}

  /** Returns a live table for a terminal that can be drawn on, else plain lines. */
  static Screen fitting(PrintWriter out, Map<String, String> environment) {
    String terminal = environment.getOrDefault("TERM", "dumb");
    // The launcher tells, since JDKs differ in what they make of a console.
    if (Boolean.getBoolean("ackj.terminal") && !terminal.equals("dumb") && !terminal.isEmpty()) {
      return new LiveScreen(out, Clock.systemUTC(), TerminalSize.ask());
    }
    long start = System.nanoTime();
    return new PlainScreen(out, () -> Duration.ofNanos(System.nanoTime() - start));
  }
}
