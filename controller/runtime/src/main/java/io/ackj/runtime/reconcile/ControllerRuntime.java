package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.event.KubeEvents;
import io.ackj.runtime.kube.ClusterNamespaces;
import io.ackj.runtime.kube.InformedObjects;
import io.ackj.runtime.loop.LoopOptions;
import io.ackj.runtime.loop.ObjectLoop;
import io.ackj.runtime.metrics.ControllerMetrics;
import io.ackj.runtime.metrics.LoopMetrics;
import io.ackj.runtime.queue.WorkQueue;
import io.ackj.runtime.resource.ResourceKind;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The loops of all kinds of one service, with what they share: namespaces, Events, meters. It
 * watches from the start and works once it is told to, so that a replica that does not lead is
 * ready to.
 */
public final class ControllerRuntime implements AutoCloseable {
  private final ControllerConfig config;
  private final KubernetesClient client;
  private final Aws aws;
  private final ControllerMetrics metrics;
  private final InstantSource clock;
  private final KubeEvents events;
  private final ClusterNamespaces namespaces;
  private final List<ObjectLoop<?>> controllers = new ArrayList<>();

  /**
   * The way to AWS.
   *
   * @param callers makes the calls for a destination
   * @param account the account of the controller's credentials; empty while it is not known
   * @param controllerTags the tags that the controller puts on the resource of an object
   */
  public record Aws(
      Function<Destination, AwsCaller> callers,
      Supplier<Optional<String>> account,
      Function<CustomResource<?, ?>, Map<String, String>> controllerTags) {}

  /** Puts together the loops of some kinds; nothing is watched yet. */
  public ControllerRuntime(
      ControllerConfig config,
      KubernetesClient client,
      Aws aws,
      ControllerMetrics metrics,
      InstantSource clock) {
    this.config = config;
    this.client = client;
    this.aws = aws;
    this.metrics = metrics;
    this.clock = clock;
    this.events = new KubeEvents(client, clock);
    this.namespaces = new ClusterNamespaces(client, clock, this::wakeNamespace);
  }

  /** Adds a kind. */
  public <R extends CustomResource<?, ?>> void add(ResourceKind<R> kind) {
    String name = kind.descriptor().kind();
    LoopOptions options =
        new LoopOptions(
            name,
            config.maxConcurrentSyncs().getOrDefault(name, config.defaultMaxConcurrentSyncs()),
            config.resyncPeriods().getOrDefault(name, config.defaultResyncPeriod()),
            config.resyncOnStart());
    WorkQueue queue = new WorkQueue(options.workers(), clock);
    LoopMetrics meters = metrics.loop(name);
    InformedObjects<R> objects =
        new InformedObjects<>(
            client,
            kind.type(),
            config.watchNamespaces(),
            config.watchSelectors(),
            new Intake<>(kind, options, queue, meters, clock));
    Waits waits = new Waits(() -> ThreadLocalRandom.current().nextDouble());
    Surroundings<R> around =
        new Surroundings<>(
            new Standings(
                config, kind.descriptor(), namespaces, new Destinations(config, aws.account())),
            new Managers<>(kind, aws.callers()),
            new Passes(config, aws.controllerTags(), clock),
            events,
            waits,
            new Conclusions<>(objects, events, waits, options.resyncPeriod(), clock),
            new Memories(),
            clock);
    controllers.add(
        new ObjectLoop<>(
            options,
            queue,
            objects,
            new Reconciler<>(kind.descriptor(), objects, around),
            meters,
            clock));
  }

  /** Begins to watch; returns at once. */
  public void watch() {
    namespaces.start();
    controllers.forEach(ObjectLoop::watch);
  }

  /** Says whether what is in the cluster is known. */
  public boolean hasSynced() {
    return namespaces.hasSynced() && controllers.stream().allMatch(ObjectLoop::hasSynced);
  }

  /** Says whether no worker has ended that should not have. */
  public boolean isHealthy() {
    return controllers.stream().allMatch(ObjectLoop::isHealthy);
  }

  /** Begins to work on what was and will be seen; returns at once. */
  public void work() {
    controllers.forEach(ObjectLoop::work);
  }

  /** Ends: passes in flight may finish, for so long. */
  public void shutDown(Duration patience) throws InterruptedException {
    for (ObjectLoop<?> controller : controllers) {
      controller.shutDown(patience);
    }
    close();
  }

  /** Ends at once. May be called twice. */
  @Override
  public void close() {
    controllers.forEach(ObjectLoop::close);
    namespaces.close();
    events.close();
  }

  private void wakeNamespace(String namespace) {
    controllers.forEach(controller -> controller.wakeNamespace(namespace));
  }
}
