package io.ackj.runtime.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.kube.AwaitedKind;
import io.ackj.runtime.kube.ClusterDataEntries;
import io.ackj.runtime.kube.InformedObjects;
import io.ackj.runtime.loop.LoopOptions;
import io.ackj.runtime.loop.ObjectLoop;
import io.ackj.runtime.loop.Part;
import io.ackj.runtime.metrics.ControllerMetrics;
import io.ackj.runtime.metrics.LoopMetrics;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.WorkQueue;
import io.ackj.runtime.reference.CrossNamespace;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * The loop over FieldExports, and what tells it that a source has changed. The kind may be missing
 * in the cluster, and may come later. Nobody has to wait for it: a FieldExport that is seen is
 * looked at, whatever happened to its source before.
 */
public final class FieldExports implements Part {
  private static final String KIND = "FieldExport";

  /** A pass is short; the API server and not the number of workers says how quick it goes. */
  private static final int MOST_WORKERS = 2;

  private static final Duration JQ_PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS_FOR_CRD = Duration.ofSeconds(10);

  private final ExportIndex index = new ExportIndex();
  private final Sources sources;
  private final AwaitedKind<FieldExport> kind;
  private final ObjectLoop<FieldExport> loop;

  /**
   * Puts the loop together; nothing is watched yet. FieldExports need no label, whatever {@code
   * --watch-selectors} says: that is about the resources that they take from.
   *
   * @param client is left open
   */
  public FieldExports(
      ControllerConfig config,
      KubernetesClient client,
      EventRecorder events,
      ControllerMetrics metrics,
      InstantSource clock) {
    int workers = Math.min(MOST_WORKERS, config.defaultMaxConcurrentSyncs());
    LoopOptions options = new LoopOptions(KIND, workers, config.defaultResyncPeriod(), true);
    LoopMetrics meters = metrics.loop(KIND);
    WorkQueue queue = new WorkQueue(workers, clock);
    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    sources = new Sources((descriptor, key) -> read(client, descriptor, key));
    InformedObjects<FieldExport> exports =
        new InformedObjects<>(
            client,
            FieldExport.class,
            config.watchNamespaces(),
            "",
            new ExportIntake(sources::isOurs, index, queue, meters));
    ExportPass pass =
        new ExportPass(
            exports,
            index,
            sources,
            new Jq(JQ_PATIENCE),
            new Targets(new ClusterDataEntries(client)),
            new CrossNamespace(config.enableCrossNamespace()),
            new ExportConclusions(exports, events, options.resyncPeriod(), random, clock));
    loop = new ObjectLoop<>(options, queue, exports, pass, meters, clock);
    kind =
        new AwaitedKind<>(
            client,
            FieldExport.class,
            config.watchNamespaces(),
            BETWEEN_LOOKS_FOR_CRD,
            loop::watch);
  }

  /** Adds a kind of which values can be taken. To be called before anything is watched. */
  public void takeFrom(ResourceDescriptor descriptor, InformedObjects<?> objects) {
    sources.add(descriptor, objects::knows);
    objects.tellOfAnyChange(
        key -> index.takingFrom(descriptor.group(), descriptor.kind(), key).forEach(loop::wake));
  }

  @Override
  public void watch() {
    kind.start();
  }

  @Override
  public void work() {
    loop.work();
  }

  @Override
  public boolean isHealthy() {
    return loop.isHealthy();
  }

  @Override
  public void stopTaking() {
    kind.close();
    loop.stopTaking();
  }

  @Override
  public void join(Duration patience) throws InterruptedException {
    loop.join(patience);
  }

  @Override
  public void close() {
    kind.close();
    loop.close();
  }

  /** All of the object, also what this version of the types does not know. */
  private static Optional<JsonNode> read(
      KubernetesClient client, ResourceDescriptor descriptor, ObjectKey key) {
    ResourceDefinitionContext context =
        new ResourceDefinitionContext.Builder()
            .withGroup(descriptor.group())
            .withVersion(descriptor.version())
            .withKind(descriptor.kind())
            .withPlural(descriptor.plural())
            .withNamespaced(true)
            .build();
    GenericKubernetesResource object =
        client
            .genericKubernetesResources(context)
            .inNamespace(key.namespace())
            .withName(key.name())
            .get();
    return Optional.ofNullable(object)
        .map(each -> client.getKubernetesSerialization().convertValue(each, ObjectNode.class));
  }
}
