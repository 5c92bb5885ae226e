package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.FeatureGate;
import io.ackj.runtime.event.KubeEvents;
import io.ackj.runtime.export.FieldExports;
import io.ackj.runtime.kube.ClusterNamespaces;
import io.ackj.runtime.kube.InformedObjects;
import io.ackj.runtime.kube.Wake;
import io.ackj.runtime.loop.LoopOptions;
import io.ackj.runtime.loop.ObjectLoop;
import io.ackj.runtime.loop.Part;
import io.ackj.runtime.loop.Parts;
import io.ackj.runtime.metrics.ControllerMetrics;
import io.ackj.runtime.metrics.LoopMetrics;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.queue.WorkQueue;
import io.ackj.runtime.reference.ClusterTargets;
import io.ackj.runtime.reference.CrossNamespace;
import io.ackj.runtime.reference.References;
import io.ackj.runtime.resource.ResourceKind;
import io.ackj.runtime.role.RoleMaps;
import io.ackj.runtime.role.RoleSelectors;
import io.ackj.runtime.role.RoleSource;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
  private final Wake wake;
  private final ClusterNamespaces namespaces;
  private final ClusterTargets targets;
  private final RoleSource roles;
  private final @Nullable FieldExports fieldExports;
  private final List<ObjectLoop<?>> controllers = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /** Asked by the thread of Events while kinds are added. */
  private final List<WorkQueue> queues = new CopyOnWriteArrayList<>();

  /**
   * The way to AWS.
   *
   * @param callers makes the calls for a destination, with comments in the User-Agent
   * @param account the account of the controller's credentials; empty while it is not known
   * @param controllerTags the tags that the controller puts on the resource of an object
   */
  public record Aws(
      BiFunction<Destination, List<String>, AwsCaller> callers,
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
    this.events = new KubeEvents(client, this::isBusy, clock);
    this.wake = config.isOn(FeatureGate.IAMRoleSelector) ? Wake.ALL_LABELS : Wake.USUAL;
    this.namespaces = new ClusterNamespaces(client, clock, this::wakeNamespace, wake);
    this.targets = new ClusterTargets(client, config.watchNamespaces());
    this.roles = roles();
    this.fieldExports =
        config.enableFieldExport()
            ? new FieldExports(config, client, events, metrics, clock)
            : null;
    if (fieldExports != null) {
      parts.add(fieldExports);
    }
  }

  /** The configuration does not let both be on. */
  private RoleSource roles() {
    if (config.enableCarm()) {
      return new RoleMaps(config, client, namespaces, this::wakeNamespaces, clock);
    }
    return config.isOn(FeatureGate.IAMRoleSelector)
        ? new RoleSelectors(client, namespaces, this::wakeNamespaces, events)
        : RoleSource.OWN_ONLY;
  }

  /** Adds a kind. */
  public <R extends CustomResource<?, ?>> void add(ResourceKind<R> kind) {
    LoopOptions options = options(kind.descriptor().kind());
    WorkQueue queue = new WorkQueue(options.workers(), clock);
    queues.add(queue);
    kind.wakeBy(key -> queue.add(key, Priority.CHANGE));
    LoopMetrics meters = metrics.loop(options.kind());
    References references =
        new References(
            kind.descriptor().references(),
            new CrossNamespace(config.enableCrossNamespace()),
            targets,
            key -> queue.add(key, Priority.CHANGE));
    Claims claims = new Claims();
    InformedObjects<R> objects =
        new InformedObjects<>(
            client,
            kind.type(),
            config.watchNamespaces(),
            config.watchSelectors(),
            new Intake<>(kind, options, references, queue, meters, claims, clock),
            wake);
    if (fieldExports != null) {
      fieldExports.takeFrom(kind.descriptor(), objects);
    }
    Surroundings<R> around = surroundings(kind, options, queue, objects, references, claims);
    ObjectLoop<R> controller =
        new ObjectLoop<>(
            options,
            queue,
            objects,
            new Reconciler<>(kind.descriptor(), objects, around),
            meters,
            clock);
    controllers.add(controller);
    parts.add(controller);
  }

  private LoopOptions options(String kind) {
    return new LoopOptions(
        kind,
        config.maxConcurrentSyncs().getOrDefault(kind, config.defaultMaxConcurrentSyncs()),
        config.resyncPeriods().getOrDefault(kind, config.defaultResyncPeriod()),
        config.resyncOnStart());
  }

  private <R extends CustomResource<?, ?>> Surroundings<R> surroundings(
      ResourceKind<R> kind,
      LoopOptions options,
      WorkQueue queue,
      InformedObjects<R> objects,
      References references,
      Claims claims) {
    Unrecorded<R> unrecorded = new Unrecorded<>();
    Waits waits = new Waits(() -> ThreadLocalRandom.current().nextDouble());
    return new Surroundings<>(
        new Standings(
            config,
            kind.descriptor(),
            namespaces,
            new Destinations(config, kind.descriptor(), roles, aws.account())),
        references,
        new Managers<>(kind, aws.callers()),
        new Passes(config, aws.controllerTags(), clock),
        events,
        waits,
        new Conclusions<>(objects, events, waits, options.resyncPeriod(), clock),
        new Memories(),
        unrecorded,
        claims,
        queue::hasChangesWaiting,
        clock);
  }

  private boolean isBusy() {
    return queues.stream().anyMatch(WorkQueue::hasChangesWaiting);
  }

  /** Begins to watch; returns at once. */
  public void watch() {
    namespaces.start();
    roles.start();
    parts.forEach(Part::watch);
  }

  /** Says whether what is in the cluster is known. */
  public boolean hasSynced() {
    return namespaces.hasSynced()
        && roles.hasSynced()
        && controllers.stream().allMatch(ObjectLoop::hasSynced);
  }

  /** Says whether no worker has ended that should not have. */
  public boolean isHealthy() {
    return parts.stream().allMatch(Part::isHealthy);
  }

  /** Begins to work on what was and will be seen; returns at once. */
  public void work() {
    parts.forEach(Part::work);
  }

  /** Ends: passes in flight may finish, for so long in all. */
  public void shutDown(Duration patience) throws InterruptedException {
    Parts.shutDown(parts, patience);
    close();
  }

  /** Ends at once. May be called twice. */
  @Override
  public void close() {
    parts.forEach(Part::close);
    targets.close();
    roles.close();
    namespaces.close();
    events.close();
  }

  private void wakeNamespace(String namespace) {
    controllers.forEach(controller -> controller.wakeNamespace(namespace));
  }

  private void wakeNamespaces(Predicate<String> concerned) {
    controllers.forEach(controller -> controller.wakeNamespaces(concerned));
  }
}
