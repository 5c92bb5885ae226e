package io.ackj.runtime.reference;

import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.resource.ReferenceRule;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The objects of a cluster that others refer to. Each kind is watched from the time on that
 * somebody refers to it; one that the cluster does not have is looked for again every other second.
 */
public final class ClusterTargets implements Targets, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("ackrt");

  private static final Duration PERIOD = Duration.ofSeconds(2);

  /** In periods: how often targets are read of whose changes nobody tells. */
  private static final int BETWEEN_READS = 15;

  /** In periods: how often it is tried whether what was forbidden is allowed. */
  private static final int BETWEEN_TRIES = 300;

  private final KubernetesClient client;
  private final Set<String> namespaces;
  private final Duration period;
  private final Links links = new Links();
  private final Map<ForeignKind, TargetWatch> watches = new ConcurrentHashMap<>();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(ClusterTargets::thread);
  private long periods;

  /**
   * Prepares; nothing is watched before somebody refers to something.
   *
   * @param client is left open
   * @param namespaces to watch; empty for all
   */
  public ClusterTargets(KubernetesClient client, Set<String> namespaces) {
    this(client, namespaces, PERIOD);
  }

  ClusterTargets(KubernetesClient client, Set<String> namespaces, Duration period) {
    this.client = client;
    this.namespaces = Set.copyOf(namespaces);
    this.period = period;
  }

  @Override
  public void prepare(ReferenceRule rule) {
    ForeignKind kind = new ForeignKind(rule.group(), rule.kind(), rule.plural());
    if (watches.isEmpty()) {
      long nanos = period.toNanos();
      var unused =
          background.scheduleWithFixedDelay(this::tick, nanos, nanos, TimeUnit.NANOSECONDS);
    }
    watches
        .computeIfAbsent(kind, it -> new TargetWatch(client, it, namespaces, new Changes()))
        .take(rule.path());
  }

  @Override
  public TargetState look(Referrer referrer, Target target) {
    // First of all, so that no change falls between looking and noting.
    links.add(referrer, target);
    TargetState state = watch(target.kind()).state(target.key());
    links.saw(referrer, target, state);
    return state;
  }

  @Override
  public void assumeSettled(Referrer referrer, Target target) {
    links.addSettled(referrer, target);
    TargetWatch watch = watch(target.kind());
    if (!watch.isAsked()) {
      inBackground(() -> ask(target.kind(), watch));
    }
  }

  @Override
  public void keepOnly(Referrer referrer, Set<Target> targets) {
    links.keepOnly(referrer, targets);
  }

  /** Ends to watch. May be called twice. */
  @Override
  public void close() {
    background.shutdownNow();
    watches.values().forEach(TargetWatch::close);
  }

  private TargetWatch watch(ForeignKind kind) {
    return Objects.requireNonNull(watches.get(kind), () -> "prepare() comes first: " + kind);
  }

  private void tick() {
    periods++;
    watches.forEach(
        (kind, watch) -> {
          seek(kind, watch);
          if (periods % BETWEEN_READS == 0) {
            quietly(kind, () -> review(kind, watch));
          }
          if (periods % BETWEEN_TRIES == 0 && !links.targets(kind).isEmpty()) {
            quietly(kind, watch::discover);
          }
        });
  }

  private static void ask(ForeignKind kind, TargetWatch watch) {
    if (!watch.isAsked()) {
      quietly(kind, watch::discover);
    }
  }

  private void seek(ForeignKind kind, TargetWatch watch) {
    if (watch.isSought() && !links.targets(kind).isEmpty()) {
      quietly(kind, watch::discover);
    }
  }

  /** Reads what is not watched. */
  private void review(ForeignKind kind, TargetWatch watch) {
    for (Target target : links.targets(kind)) {
      if (!watch.isWatched(target.key())) {
        tell(target, watch.state(target.key()));
      }
    }
  }

  private void tell(Target target, TargetState state) {
    links.surprisedBy(target, state).forEach(Referrer::wake);
  }

  private static void quietly(ForeignKind kind, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // The next period tries again; whoever needs an answer before gets the error.
      LOG.debug("looking for {} failed", kind.crd(), e);
    }
  }

  private void inBackground(Runnable work) {
    try {
      background.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("the process ends", e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ackj-references");
    thread.setDaemon(true);
    return thread;
  }

  private final class Changes implements TargetWatch.Listener {
    @Override
    public void changed(Target target) {
      tell(target, watch(target.kind()).state(target.key()));
    }

    @Override
    public void changed(ForeignKind kind) {
      inBackground(
          () ->
              quietly(
                  kind,
                  () -> {
                    for (Target target : links.targets(kind)) {
                      tell(target, watch(kind).state(target.key()));
                    }
                  }));
    }
  }
}
