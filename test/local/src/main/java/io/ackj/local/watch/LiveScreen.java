package io.ackj.local.watch;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A table on a terminal that is drawn anew, in place, whenever something changes. */
public final class LiveScreen implements Screen {
  private static final long TICK_MILLIS = 200;
  private static final int TICKS_PER_SECOND = 5;
  private static final String CLEAR_BELOW = "\r\u001b[J";

  private final PrintWriter out;
  private final Clock clock;
  private final TerminalSize size;
  private final Map<ObjectKey, ObservedObject> objects = new TreeMap<>();
  private final ScheduledExecutorService ticker;
  private int drawnLines;
  private int ticks;
  private boolean changed;
  private boolean closed;

  /** Draws on a writer that leads to a terminal, and stays open. */
  public LiveScreen(PrintWriter out, Clock clock, TerminalSize size) {
    this.out = out;
    this.clock = clock;
    this.size = size;
    this.ticker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "screen");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void line(String text) {
    erase();
    out.println(text);
    draw();
  }

  @Override
  public synchronized void show(ObservedObject object) {
    objects.put(object.key(), object);
    changed = true;
  }

  @Override
  public synchronized void gone(ObjectKey key) {
    objects.remove(key);
    changed = true;
  }

  /** Many changes at once are one drawing; ages move on by themselves. */
  private synchronized void tick() {
    ticks++;
    if (!closed && (changed || ticks % TICKS_PER_SECOND == 0)) {
      erase();
      draw();
    }
  }

  private void erase() {
    if (drawnLines > 0) {
      out.printf("\u001b[%dA", drawnLines);
      out.print(CLEAR_BELOW);
    }
    drawnLines = 0;
  }

  private void draw() {
    changed = false;
    if (!closed && !objects.isEmpty()) {
      // One for the header, one for what is left out, one for the cursor.
      List<String> lines =
          TableText.lines(objects.values(), clock.instant(), size.rows() - 3, size.columns());
      lines.forEach(out::println);
      drawnLines = lines.size();
    }
    out.flush();
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    synchronized (this) {
      if (!closed) {
        erase();
        draw();
        closed = true;
      }
    }
  }
}
