package io.ackj.e2e.harness;

import io.ackj.aws.AwsOptions;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one test needs for itself: a namespace of a cluster, an AWS, and a controller
 * between the two.
 */
public final class Scene implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Cluster cluster;
  private final AwsEnd aws;
  private final String namespace;
  private final Tables tables;
  private final Selectors selectors;
  private final Map<ObjectKind, Objects> objects = new ConcurrentHashMap<>();
  private @Nullable RunningController controller;

  /** Starts a scene in a cluster of the test's own. */
  public static Scene in(Cluster cluster, String... flags) {
    Scene scene = new Scene(cluster, AwsOptions.defaults().withSpeed(AwsEnd.SPEED));
    scene.startController(flags);
    return scene;
  }

  private Scene(Cluster cluster, AwsOptions options) {
    this.cluster = cluster;
    this.aws = AwsEnd.start(options);
    this.namespace = cluster.newNamespace();
    this.tables = new Tables(cluster.client(), namespace, aws);
    this.selectors = new Selectors(cluster.client(), namespace);
  }

  /** Starts a scene. */
  public static Scene on(ClusterKind kind, String... flags) {
    return on(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED), flags);
  }

  /** Starts a scene with an AWS of another sort. */
  public static Scene on(ClusterKind kind, AwsOptions options, String... flags) {
    Scene scene = new Scene(kind.cluster(), options);
    scene.startController(flags);
    return scene;
  }

  /** Starts a scene that has no controller yet. */
  public static Scene withoutController(ClusterKind kind, AwsOptions options) {
    return new Scene(kind.cluster(), options);
  }

  /** Starts a scene in a cluster of the test's own that has no controller yet. */
  public static Scene withoutController(Cluster cluster, AwsOptions options) {
    return new Scene(cluster, options);
  }

  /** Starts a scene whose controller looks at everything again every second. */
  public static Scene resyncing(ClusterKind kind, String... flags) {
    String[] all = new String[flags.length + 1];
    System.arraycopy(flags, 0, all, 1, flags.length);
    all[0] = "--reconcile-default-resync-seconds=1";
    return on(kind, all);
  }

  /** Starts a controller. */
  public void startController(String... flags) {
    controller = RunningController.start(cluster.config(), namespace, aws.uri(), List.of(flags));
  }

  /** Starts a controller that can be killed at any of its calls; the caller closes it. */
  public MortalController startMortal(String... flags) {
    return MortalController.start(cluster, namespace, aws.uri(), List.of(flags));
  }

  /** Ends the controller as SIGTERM does. */
  public void stopController() {
    if (controller != null) {
      controller.stop();
      controller = null;
    }
  }

  /** Starts another controller in place of the one that runs. */
  public void restartController(String... flags) {
    stopController();
    startController(flags);
  }

  /** Returns the objects. */
  public Tables tables() {
    return tables;
  }

  /**
   * Returns the objects of a kind. What AWS is not done with is asked for tables only; use {@link
   * #tables} for them.
   */
  public Objects objects(ObjectKind kind) {
    return objects.computeIfAbsent(
        kind, of -> new Objects(cluster.client(), namespace, aws, of, object -> List.of()));
  }

  /** Returns AWS. */
  public AwsEnd aws() {
    return aws;
  }

  /** Returns the cluster. */
  public Cluster cluster() {
    return cluster;
  }

  /** Returns the namespace. */
  public String namespace() {
    return namespace;
  }

  /** Annotates the namespace; null takes an annotation away. */
  public void annotateNamespace(String key, @Nullable String value) {
    cluster.patchNamespace(namespace, "annotations", key, value);
  }

  /** Labels the namespace; null takes a label away. */
  public void labelNamespace(String key, @Nullable String value) {
    cluster.patchNamespace(namespace, "labels", key, value);
  }

  /** Creates or replaces a ConfigMap in the namespace, which is the controller's own as well. */
  public void putConfigMap(String name, Map<String, String> data) {
    cluster
        .client()
        .configMaps()
        .inNamespace(namespace)
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withData(data)
                .build())
        .unlock()
        .createOr(NonDeletingOperation::update);
  }

  /** Returns the IAMRoleSelectors of this test. */
  public Selectors selectors() {
    return selectors;
  }

  /** Waits until the controller has looked at a table twice more. */
  public void awaitTwoMoreLooks() {
    int before = aws.count("DescribeTable");
    await("two more looks", () -> aws.count("DescribeTable") >= before + 2);
  }

  /** Waits until something holds. */
  public static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  /**
   * Ends everything.
   *
   * @throws AssertionError if an object has claimed to be in sync when it was not
   */
  @Override
  public void close() {
    if (controller != null) {
      controller.close();
    }
    selectors.close();
    tables.close();
    objects.values().forEach(Objects::close);
    aws.close();
    if (!tables.lies().isEmpty()) {
      throw new AssertionError(String.join("\n", tables.lies()));
    }
  }
}
