package io.ackj.kube.watch;

import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.store.Change;
import io.ackj.kube.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** All watches that are open. Any thread may use it. */
public final class Watches implements AutoCloseable {
  private final Store store;
  private final EventCache cache = new EventCache();
  private final Map<String, Set<Watch>> byResource = new ConcurrentHashMap<>();
  private final Map<Watch, ScheduledFuture<?>> ends = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Watches::daemon);
  private final ScheduledFuture<?> bookmarks;
  private volatile boolean frozen;

  /**
   * Makes a place for the watches of a store.
   *
   * @param bookmarkInterval how often bookmarks are sent
   */
  public Watches(Store store, Duration bookmarkInterval) {
    this.store = store;
    store.listen(this::wake);
    long millis = bookmarkInterval.toMillis();
    this.bookmarks =
        timer.scheduleAtFixedRate(
            () -> all().forEach(Watch::mark), millis, millis, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "kube-watch-timer");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens a watch. A resourceVersion that is too old is told in the stream, as Kubernetes does.
   *
   * @param storage under which name the objects are stored
   */
  public Watch open(String storage, ResourceType type, WatchStart start) {
    WatchOptions options = start.options();
    long revision = start.isFromAnywhere() ? store.revision() : parse(options.resourceVersion());
    Cursor cursor =
        start.beginsWithObjects()
            ? Cursor.fromNow(store, storage, options.selection())
            : Cursor.after(store, storage, options.selection(), revision);
    Set<Watch> group = byResource.computeIfAbsent(storage, s -> ConcurrentHashMap.newKeySet());
    Watch watch = new Watch(cursor, type, start, cache, () -> frozen, this::forget);
    group.add(watch);
    ends.put(
        watch, timer.schedule(watch::expire, options.timeout().toMillis(), TimeUnit.MILLISECONDS));
    start.executor().execute(() -> begin(watch, storage, start, revision));
    return watch;
  }

  private void begin(Watch watch, String storage, WatchStart start, long revision) {
    try {
      if (!start.beginsWithObjects()) {
        store.requireStart(storage, revision);
      }
      watch.wake();
    } catch (ApiException e) {
      watch.fail(e);
    }
  }

  private void forget(Watch watch) {
    byResource.getOrDefault(watch.resource(), Set.of()).remove(watch);
    ScheduledFuture<?> end = ends.remove(watch);
    if (end != null) {
      end.cancel(false);
    }
  }

  /**
   * Checks what can be checked before a watch is opened.
   *
   * @throws ApiException 500, as Kubernetes has it, if the resourceVersion is no number
   */
  public static void requireVersion(WatchOptions options) {
    if (!options.resourceVersion().isEmpty()) {
      parse(options.resourceVersion());
    }
  }

  private static long parse(String version) {
    try {
      return Long.parseUnsignedLong(version);
    } catch (NumberFormatException e) {
      throw ApiException.of(
          500,
          "",
          ("resourceVersion: Invalid value: \"%s\": strconv.ParseUint: parsing \"%s\": invalid"
                  + " syntax")
              .formatted(version, version));
    }
  }

  /** Breaks all connections of watches off. */
  public void breakAll() {
    all().forEach(Watch::abort);
  }

  /** Ends the watches of a resource that is no longer served. */
  public void end(String storage) {
    List.copyOf(byResource.getOrDefault(storage, Set.of())).forEach(Watch::end);
  }

  /** Holds all events back, or lets them go. */
  public void freeze(boolean freeze) {
    frozen = freeze;
    all().forEach(Watch::wake);
  }

  /** Returns how many watches are open. */
  public int size() {
    return (int) all().count();
  }

  /** Breaks all watches off and takes no more. */
  @Override
  public void close() {
    bookmarks.cancel(false);
    timer.shutdownNow();
    breakAll();
  }

  private Stream<Watch> all() {
    return byResource.values().stream().flatMap(Set::stream);
  }

  private void wake(Change change) {
    byResource.getOrDefault(change.resource(), Set.of()).forEach(Watch::wake);
  }
}
