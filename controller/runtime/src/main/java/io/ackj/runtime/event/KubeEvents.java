package io.ackj.runtime.event;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records Events in the background, when the controller has time for it. If more happens than can
 * be written, the oldest is not told; nor is anything for a while in a namespace that takes no
 * Events. Any thread may use it.
 */
public final class KubeEvents implements EventRecorder, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KubeEvents.class);

  /** How many wait at most, as with the recorder of client-go. */
  static final int LIMIT = 1_000;

  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final Duration LAST_CHANCE = Duration.ofSeconds(2);

  /** An Event does not wait longer for more urgent work to be done. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Pace pace = new Pace(System.nanoTime());
  private final EventWriter writer;
  private final BooleanSupplier isBusy;
  private final InstantSource clock;
  private final Thread thread = new Thread(this::writeAll, "ackj-events");

  /** Guarded by this, as are the count and the end. */
  private final Deque<Occurrence> queue = new ArrayDeque<>();

  private long dropped;
  private boolean closed;

  /** Until when nothing is written, by namespace; of the background thread. */
  private final Map<String, Instant> pausedUntil = new HashMap<>();

  private final Set<String> complainedOf = new HashSet<>();

  /**
   * Starts to record.
   *
   * @param client is left open; has to be open until this is closed
   * @param isBusy says whether the controller has more urgent things to do than to tell
   */
  public KubeEvents(KubernetesClient client, BooleanSupplier isBusy, InstantSource clock) {
    this.writer = new EventWriter(client);
    this.isBusy = isBusy;
    this.clock = clock;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void record(HasMetadata about, Type type, String reason, String message) {
    Occurrence occurrence = Occurrence.of(about, type, reason, message, clock.instant());
    synchronized (this) {
      if (closed) {
        return;
      }
      if (queue.size() >= LIMIT) {
        queue.removeFirst();
        dropped++;
      }
      queue.addLast(occurrence);
      notifyAll();
    }
  }

  /** Returns how many events were never told, since too many came at once. */
  public synchronized long dropped() {
    return dropped;
  }

  /** Writes what is left, for 2 seconds at most, and ends. May be called twice. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join(LAST_CHANCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }

  private void writeAll() {
    try {
      for (Occurrence next = next(); next != null; next = next()) {
        awaitTime(next);
        pace();
        write(next);
      }
    } catch (InterruptedException e) {
      // Closed, and out of time.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Occurrence next() throws InterruptedException {
    while (queue.isEmpty() && !closed) {
      wait();
    }
    return queue.pollFirst();
  }

  private synchronized void awaitTime(Occurrence next) throws InterruptedException {
    Instant latest = next.time().plus(PATIENCE);
    while (!closed && isBusy.getAsBoolean() && clock.instant().isBefore(latest)) {
      wait(BETWEEN_LOOKS.toMillis());
    }
  }

  /** Waits until the pace lets the next Event go; not when there is no time left for all. */
  private synchronized void pace() throws InterruptedException {
    long millis = pace.millisToWait(System.nanoTime());
    while (millis > 0 && !closed) {
      wait(millis);
      millis = pace.millisToWait(System.nanoTime());
    }
    pace.take();
  }

  private void write(Occurrence occurrence) throws InterruptedException {
    String namespace = occurrence.namespace();
    Instant until = pausedUntil.get(namespace);
    if (until != null && clock.instant().isBefore(until)) {
      return;
    }
    pausedUntil.remove(namespace);
    try {
      writer.write(occurrence);
    } catch (RuntimeException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (isRefusal(e)) {
        pause(namespace, e);
      } else {
        LOG.atDebug().addKeyValue("namespace", namespace).setCause(e).log("event not written");
      }
    }
  }

  private static boolean isRefusal(RuntimeException e) {
    return e instanceof KubernetesClientException answer
        && (answer.getCode() == HttpURLConnection.HTTP_FORBIDDEN
            || answer.getCode() == HttpURLConnection.HTTP_NOT_FOUND);
  }

  private void pause(String namespace, RuntimeException e) {
    pausedUntil.put(namespace, clock.instant().plus(PAUSE));
    if (complainedOf.add(namespace)) {
      LOG.atWarn()
          .addKeyValue("namespace", namespace)
          .addKeyValue("error", e.getMessage())
          .log("events cannot be written in a namespace; it is tried every 10 minutes");
    }
  }
}
