package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some few objects that are watched where that is possible. Where the controller may not list them,
 * or the kind is not installed, that is said once and asked again from time to time, without the
 * noise that an informer makes of it. Any thread may use it.
 */
public final class GuardedInformer<T extends HasMetadata> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedInformer.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** What is known of the objects. */
  public enum State {
    /** Nothing yet, as the API server has not answered. */
    UNKNOWN,
    /** All of them. */
    KNOWN,
    /** Nothing: they may not be listed and watched. */
    FORBIDDEN,
    /** That there are none: the kind is not installed. */
    NOT_INSTALLED
  }

  private final String what;
  private final String consequence;
  private final FilterWatchListDeletable<T, ? extends KubernetesResourceList<T>, Resource<T>>
      objects;
  private final BooleanSupplier mayWatch;
  private final Runnable changed;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile State state = State.UNKNOWN;
  private volatile @Nullable SharedIndexInformer<T> informer;

  /**
   * Prepares to watch; {@link #start} starts it.
   *
   * @param what the objects in words, for logs
   * @param consequence what does not work without them, for logs
   * @param objects which to watch
   * @param mayWatch asks whether that is allowed; a watch that is refused is tried for ever
   * @param changed is run after each change, and when it becomes known whether there are any; has
   *     to return soon
   */
  public GuardedInformer(
      String what,
      String consequence,
      FilterWatchListDeletable<T, ? extends KubernetesResourceList<T>, Resource<T>> objects,
      BooleanSupplier mayWatch,
      Runnable changed) {
    this.what = what;
    this.consequence = consequence;
    this.objects = objects;
    this.mayWatch = mayWatch;
    this.changed = changed;
  }

  /** Starts to list and watch, in the background. */
  public void start() {
    Thread thread = new Thread(this::watchUntilClosed, "ackj-watch-" + what.replace(' ', '-'));
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns what is known. */
  public State state() {
    return state;
  }

  /** Returns whether it is known if there are any. */
  public boolean hasSynced() {
    return state != State.UNKNOWN;
  }

  /** Returns the objects; empty unless all of them are known. */
  public Optional<List<T>> known() {
    SharedIndexInformer<T> present = informer;
    return state == State.KNOWN && present != null
        ? Optional.of(present.getStore().list())
        : Optional.empty();
  }

  /** Stops to watch. May be called twice. */
  @Override
  public synchronized void close() {
    closed.countDown();
    SharedIndexInformer<T> present = informer;
    if (present != null) {
      present.stop();
    }
  }

  private void watchUntilClosed() {
    Duration pause = FIRST_PAUSE;
    try {
      do {
        if (mayBeWatched()) {
          watchUntilRefused();
          pause = FIRST_PAUSE;
        }
        pause = longer(pause);
      } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** Whatever else goes wrong, the informer tries again by itself. */
  private boolean mayBeWatched() {
    try {
      objects.list(new ListOptionsBuilder().withLimit(1L).build());
      return mayWatch.getAsBoolean() || !noteForbidden();
    } catch (KubernetesClientException e) {
      return !noteRefusal(e);
    } catch (RuntimeException e) {
      // The client is closed, or worse; an informer would fare no better.
      LOG.debug("{} cannot be listed", what, e);
      return false;
    }
  }

  private void watchUntilRefused() throws InterruptedException {
    SharedIndexInformer<T> made =
        objects
            .runnableInformer(0)
            .exceptionHandler((started, error) -> !noteRefusal(error))
            .addEventHandler(new Events());
    CountDownLatch stopped = new CountDownLatch(1);
    made.stopped().whenComplete((nothing, error) -> stopped.countDown());
    if (startUnlessClosed(made)) {
      stopped.await();
    }
  }

  private synchronized boolean startUnlessClosed(SharedIndexInformer<T> made) {
    if (closed.getCount() == 0) {
      return false;
    }
    informer = made;
    made.start();
    return true;
  }

  /** Returns whether an error says that the objects cannot be watched, and notes it. */
  private boolean noteRefusal(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof KubernetesClientException e) {
        if (e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
          return noteForbidden();
        }
        if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
          become(State.NOT_INSTALLED, what + " are not installed in this cluster");
          return true;
        }
      }
    }
    return false;
  }

  private boolean noteForbidden() {
    become(State.FORBIDDEN, what + " may not be listed and watched");
    return true;
  }

  private void become(State next, String why) {
    if (state != next) {
      state = next;
      LOG.warn("{}: {}", why, consequence);
      changed.run();
    }
  }

  private final class Events implements ResourceEventHandler<T> {
    @Override
    public void onList(String resourceVersion, boolean remainedEmpty) {
      state = State.KNOWN;
      changed.run();
    }

    @Override
    public void onAdd(T object) {
      tell();
    }

    @Override
    public void onUpdate(T before, T after) {
      tell();
    }

    @Override
    public void onDelete(T object, boolean finalStateUnknown) {
      tell();
    }

    /** Before the first list is complete nothing can be concluded. */
    private void tell() {
      if (state == State.KNOWN) {
        changed.run();
      }
    }
  }
}
