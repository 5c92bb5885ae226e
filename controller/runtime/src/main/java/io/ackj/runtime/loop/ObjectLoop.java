package io.ackj.runtime.loop;

import io.ackj.runtime.kube.InformedObjects;
import io.ackj.runtime.metrics.LoopMetrics;
import io.ackj.runtime.metrics.LoopMetrics.Result;
import io.ackj.runtime.queue.Item;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.queue.WorkQueue;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of one kind: what informers see becomes work in the queue, workers take it, and what a
 * pass concludes becomes work for later.
 */
public final class ObjectLoop<R extends CustomResource<?, ?>> implements Part {
  private static final Logger LOG = LoggerFactory.getLogger("ackrt");

  /** After an answer of the API server that is none: it is asked again by the next pass. */
  private static final Duration AFTER_ERROR = Duration.ofSeconds(1);

  private static final Duration LONGEST_IDLE = Duration.ofSeconds(2);

  private static final Duration AFTER_BUG = Duration.ofSeconds(30);

  private final LoopOptions options;
  private final WorkQueue queue;
  private final InformedObjects<R> objects;
  private final ObjectPass pass;
  private final LoopMetrics metrics;
  private final InstantSource clock;
  private final Workers workers;
  private volatile boolean isEnding;

  /** Puts a loop together; nothing is watched or worked on yet. */
  public ObjectLoop(
      LoopOptions options,
      WorkQueue queue,
      InformedObjects<R> objects,
      ObjectPass pass,
      LoopMetrics metrics,
      InstantSource clock) {
    this.options = options;
    this.queue = queue;
    this.objects = objects;
    this.pass = pass;
    this.metrics = metrics;
    this.clock = clock;
    String name = options.kind().toLowerCase(Locale.ROOT) + "-worker";
    this.workers =
        new Workers(name, options.workers(), LONGEST_IDLE, queue, this::work, Thread::new);
  }

  @Override
  public void watch() {
    objects.start();
  }

  /** Says whether what is in the cluster is known. */
  public boolean hasSynced() {
    return objects.hasSynced();
  }

  @Override
  public void work() {
    metrics.showMaxConcurrent(options.workers());
    metrics.showDepth(queue::depth);
    workers.ensureOneWaits();
  }

  /** Looks at all objects of a namespace, since something about it has changed. */
  public void wakeNamespace(String namespace) {
    objects.keys(namespace).forEach(key -> queue.add(key, Priority.CHANGE));
  }

  /** Looks at all objects of some namespaces, since something about these has changed. */
  public void wakeNamespaces(Predicate<String> namespaces) {
    Map<String, Boolean> known = new HashMap<>();
    objects.keys().stream()
        .filter(key -> known.computeIfAbsent(key.namespace(), namespaces::test))
        .forEach(key -> queue.add(key, Priority.CHANGE));
  }

  /** Looks at an object, since something that it depends on has changed. */
  public void wake(ObjectKey key) {
    queue.add(key, Priority.CHANGE);
  }

  @Override
  public boolean isHealthy() {
    return isEnding || workers.areAlive();
  }

  private void work(Item item) {
    Instant begun = clock.instant();
    metrics.began(Duration.between(item.queuedAt(), begun));
    Result result = Result.ERROR;
    try {
      result = pass(item);
    } catch (KubernetesClientException e) {
      LOG.atWarn()
          .addKeyValue("object", item.key())
          .addKeyValue("error", e.getMessage())
          .log("the API server did not take a call, trying again");
      metrics.countRetry();
      again(item.key(), Priority.PROGRESS, AFTER_ERROR);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // Also what is no exception: a worker that ended of one object would be missed by all.
      failed(item, e);
    } finally {
      metrics.ended(result, Duration.between(begun, clock.instant()));
      queue.done(item.key());
    }
  }

  private void again(ObjectKey key, Priority priority, Duration delay) {
    metrics.countAdd();
    queue.addAfter(key, priority, delay);
  }

  private void failed(Item item, Throwable e) {
    if (isEnding) {
      // Connections are closed under a pass that took longer than there was time for.
      LOG.atDebug().addKeyValue("object", item.key()).setCause(e).log("a pass was cut off");
      return;
    }
    LOG.atError().addKeyValue("object", item.key()).setCause(e).log("a pass failed by a bug");
    metrics.countPanic();
    metrics.countRetry();
    again(item.key(), Priority.PROGRESS, AFTER_BUG);
  }

  private Result pass(Item item) {
    Conclusion conclusion = pass.over(item.key(), item.priority());
    conclusion.delay().ifPresent(delay -> queue.addAfter(item.key(), conclusion.priority(), delay));
    return switch (conclusion.outcome().kind()) {
      case SYNCED, RELEASED, TERMINAL, PAUSED -> Result.SUCCESS;
      case BEGUN, PROGRESSING, THROTTLED -> Result.REQUEUE_AFTER;
      case CONFLICT -> Result.REQUEUE;
      case RECOVERABLE -> {
        metrics.countRetry();
        yield Result.ERROR;
      }
    };
  }

  @Override
  public void stopTaking() {
    isEnding = true;
    queue.shutDown();
  }

  @Override
  public void join(Duration patience) throws InterruptedException {
    workers.join(patience);
  }

  @Override
  public void close() {
    stopTaking();
    workers.interrupt();
    objects.close();
  }
}
