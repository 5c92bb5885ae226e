package io.ackj.local.watch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A line for every change, with the time since the start: for files, pipes and logs of CI. */
public final class PlainScreen implements Screen {
  private final PrintWriter out;
  private final Supplier<Duration> sinceStart;
  private final Map<ObjectKey, Map<String, ObservedCondition>> shown = new HashMap<>();

  /** Writes to a writer, which stays open. */
  public PlainScreen(PrintWriter out, Supplier<Duration> sinceStart) {
    this.out = out;
    this.sinceStart = sinceStart;
  }

  @Override
  public synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  @Override
  public synchronized void show(ObservedObject object) {
    Map<String, ObservedCondition> before =
        shown.computeIfAbsent(object.key(), k -> new HashMap<>());
    Set<String> gone = new HashSet<>(before.keySet());
    for (ObservedCondition condition : object.conditions()) {
      ObservedCondition earlier = before.put(condition.type(), condition);
      if (earlier == null || !earlier.saysTheSameAs(condition)) {
        stamped(object.key() + "  " + condition.shown());
      }
      gone.remove(condition.type());
    }
    for (String type : gone) {
      before.remove(type);
      stamped(object.key() + "  " + type + " is gone");
    }
  }

  @Override
  public synchronized void gone(ObjectKey key) {
    shown.remove(key);
    stamped(key + "  deleted");
  }

  private void stamped(String text) {
    double seconds = sinceStart.get().toMillis() / 1000.0;
    line(String.format(Locale.ROOT, "%.1fs  %s", seconds, text));
  }

  @Override
  public void close() {
    // Everything has been printed.
  }
}
