package io.ackj.kube.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One client's watch. What reads and writes runs on its executor, one step at a time. */
public final class Watch {
  private static final String INITIAL_EVENTS_END = "k8s.io/initial-events-end";

  private final Cursor cursor;
  private final Sink sink;
  private final EventEncoder encoder;
  private final EventCache cache;
  private final ResourceType type;
  private final Executor executor;
  private final BooleanSupplier frozen;
  private final Consumer<Watch> onEnd;
  private final boolean bookmarks;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private boolean initialEndDue;
  private boolean draining;
  private boolean first = true;
  private boolean ended;

  Watch(
      Cursor cursor,
      ResourceType type,
      WatchStart start,
      EventCache cache,
      BooleanSupplier frozen,
      Consumer<Watch> onEnd) {
    this.cursor = cursor;
    this.type = type;
    this.sink = start.sink();
    this.encoder = start.encoder();
    this.executor = start.executor();
    this.bookmarks = start.options().bookmarks();
    this.initialEndDue = bookmarks && start.marksInitialEnd();
    this.cache = cache;
    this.frozen = frozen;
    this.onEnd = onEnd;
  }

  /** Has the watch look for events. Any thread may call it; it returns at once. */
  void wake() {
    if (scheduled.compareAndSet(false, true)) {
      executor.execute(
          () -> {
            scheduled.set(false);
            pump();
          });
    }
  }

  /** Ends the watch as its timeout does, with a last bookmark. */
  void expire() {
    executor.execute(
        () -> {
          if (ended) {
            return;
          }
          if (sink.isFull()) {
            stop(sink::abort);
            return;
          }
          pump();
          bookmark(false);
          stop(sink::end);
        });
  }

  /** Tells how far the watch has come, if the client wants to know. */
  void mark() {
    executor.execute(
        () -> {
          if (!ended && !sink.isFull() && !initialEndDue && cursor.isPastInitial()) {
            pump();
            bookmark(false);
          }
        });
  }

  /** Breaks the connection off. */
  void abort() {
    executor.execute(() -> stop(sink::abort));
  }

  /** Ends the watch because its kind is gone. */
  void end() {
    executor.execute(() -> stop(sink::end));
  }

  /** Is told that the client is gone. */
  public void closed() {
    executor.execute(() -> stop(() -> {}));
  }

  String resource() {
    return cursor.resource();
  }

  private void pump() {
    while (!ended && !frozen.getAsBoolean() && !draining) {
      if (sink.isFull()) {
        awaitDrain();
        return;
      }
      List<Event> events = cursor.next();
      if (cursor.isLost()) {
        fail(ApiException.of(410, "Expired", "too old resource version: the watch was too slow"));
        return;
      }
      send(events);
      if (initialEndDue && cursor.isPastInitial()) {
        initialEndDue = false;
        bookmark(true);
      }
      if (events.isEmpty()) {
        return;
      }
    }
  }

  private void send(List<Event> events) {
    List<byte[]> lines = new ArrayList<>(events.size());
    for (Event event : events) {
      lines.add(cache.bytes(event, encoder, first));
      first = false;
    }
    if (!lines.isEmpty()) {
      sink.write(lines);
    }
  }

  private void awaitDrain() {
    draining = true;
    sink.onDrain(
        () -> {
          draining = false;
          wake();
        });
  }

  /** Ends the watch with an event that says why. */
  void fail(ApiException why) {
    sink.write(EventCache.wrap("ERROR", Json.write(why.status())));
    stop(sink::end);
  }

  private void bookmark(boolean initialEnd) {
    if (!bookmarks || ended) {
      return;
    }
    ObjectNode bookmark =
        Json.object().put("kind", type.kind()).put("apiVersion", type.apiVersion());
    ObjectNode metadata = bookmark.putObject("metadata");
    metadata.put("resourceVersion", Long.toString(cursor.revision()));
    if (initialEnd) {
      metadata.putObject("annotations").put(INITIAL_EVENTS_END, "true");
    }
    sink.write(EventCache.wrap("BOOKMARK", encoder.bookmark(bookmark, first)));
    first = false;
  }

  private void stop(Runnable how) {
    if (!ended) {
      ended = true;
      how.run();
      onEnd.accept(this);
    }
  }
}
