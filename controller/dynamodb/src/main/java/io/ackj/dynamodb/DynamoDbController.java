package io.ackj.dynamodb;

import io.ackj.dynamodb.backup.BackupKind;
import io.ackj.dynamodb.failure.DynamoDbFailures;
import io.ackj.dynamodb.globaltable.GlobalTableKind;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.dynamodb.table.TableKind;
import io.ackj.runtime.account.AwsClientSettings;
import io.ackj.runtime.account.AwsClients;
import io.ackj.runtime.account.AwsIdentity;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.account.UserAgent;
import io.ackj.runtime.budget.Budgets;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.ResourceTags;
import io.ackj.runtime.failure.AwsErrors;
import io.ackj.runtime.kube.KubeClients;
import io.ackj.runtime.kube.LeaderElection;
import io.ackj.runtime.metrics.ControllerMetrics;
import io.ackj.runtime.metrics.HttpEndpoints;
import io.ackj.runtime.reconcile.ControllerRuntime;
import io.ackj.runtime.resource.ResourceKind;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The controller: everything that it consists of, put together and running. Starting waits for the
 * API server's first answer, for two seconds at most; what takes time goes on in the background, as
 * much as possible at the same time.
 */
public final class DynamoDbController implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("setup");

  /** ACK's, so that a controller of ACK's and this one never work at the same time. */
  private static final String LEASE = "ack-dynamodb.services.k8s.aws";

  /** Who does not know the account by then begins without; it shows in the ARNs, too. */
  private static final Duration PATIENCE_WITH_STS = Duration.ofSeconds(3);

  private static final Duration PATIENCE_WITH_KUBERNETES = Duration.ofSeconds(2);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private final ControllerConfig config;
  private final ControllerMetrics metrics;
  private final HttpEndpoints endpoints;
  private final AwsClients clients;
  private final AwsIdentity identity;
  private final KubernetesClient kubernetes;
  private final Future<?> connected;
  private final ControllerRuntime runtime;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Runnable whenLeadIsLost;
  private volatile boolean ready;
  private @Nullable LeaderElection election;

  private DynamoDbController(
      ControllerConfig config,
      Config kube,
      @Nullable AwsCredentialsProvider credentials,
      Runnable whenLeadIsLost) {
    this.config = config;
    this.whenLeadIsLost = whenLeadIsLost;
    this.metrics = new ControllerMetrics("dynamodb");
    this.kubernetes =
        KubeClients.create(kube, "ackj/" + Version.text(), metrics::countKubernetesCall);
    this.connected = KubeClients.connect(kubernetes);
    this.endpoints =
        new HttpEndpoints(
            config.metricsAddress(),
            config.healthAddress(),
            metrics,
            new HttpEndpoints.Probes(this::whatIsWrong, this::whatIsMissing));
    this.clients =
        new AwsClients(
            new AwsClientSettings(
                config.httpClientTimeout(),
                UserAgent.of("dynamodb", Version.text(), "unknown", "unknown"),
                credentials),
            new AwsErrors(new DynamoDbFailures(Clock.systemUTC())),
            new Budgets(config.budgets()),
            metrics);
    Destination sts =
        new Destination(config.accountId(), config.region(), identityEndpoint(config));
    clients.check(sts);
    clients.check(home(config.accountId()));
    this.identity = AwsIdentity.of(clients, sts, this::learnAccount);
    this.runtime = newRuntime();
  }

  /**
   * Starts the controller.
   *
   * @param kube how to reach the API server
   * @param credentials those for AWS; {@code null} for the SDK's default chain
   * @throws java.io.UncheckedIOException if the port for metrics or for health cannot be opened
   */
  public static DynamoDbController start(
      ControllerConfig config, Config kube, @Nullable AwsCredentialsProvider credentials) {
    return start(config, kube, credentials, () -> {});
  }

  /**
   * Starts the controller.
   *
   * @param kube how to reach the API server
   * @param credentials those for AWS; {@code null} for the SDK's default chain
   * @param whenLeadIsLost is run if another replica may lead from soon on; if it returns, the
   *     controller is closed
   * @throws java.io.UncheckedIOException if the port for metrics or for health cannot be opened
   */
  public static DynamoDbController start(
      ControllerConfig config,
      Config kube,
      @Nullable AwsCredentialsProvider credentials,
      Runnable whenLeadIsLost) {
    DynamoDbController controller =
        new DynamoDbController(config, kube, credentials, whenLeadIsLost);
    LOG.atInfo()
        .addKeyValue("version", Version.text())
        .addKeyValue("aws.region", config.region())
        .log("starting manager");
    controller.awaitConnection();
    controller.runtime.watch();
    Thread starting = new Thread(controller::workWhenReady, "start");
    starting.setDaemon(true);
    starting.start();
    return controller;
  }

  /** If the API server does not answer, what watches tells so, and tries again. */
  private void awaitConnection() {
    try {
      connected.get(PATIENCE_WITH_KUBERNETES.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.atDebug().setCause(e).log("the API server does not answer yet");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the kinds that this controller can reconcile. */
  public static List<ResourceKind<?>> kinds() {
    ReplicaDeclarations declarations = new ReplicaDeclarations();
    return List.of(
        new TableKind(declarations), new GlobalTableKind(declarations), new BackupKind());
  }

  /** Returns the names of all kinds that the flags may name. */
  public static Set<String> kindNames() {
    return Set.of("Backup", "GlobalTable", "Table");
  }

  /** Says whether what is in the cluster is known, so that work has begun or could begin. */
  public boolean isReady() {
    return ready;
  }

  /** Returns the port that meters are served at. */
  public int metricsPort() {
    return endpoints.metricsPort();
  }

  /** Returns the port that probes are served at. */
  public int healthPort() {
    return endpoints.healthPort();
  }

  /**
   * The first client of DynamoDB takes a tenth of a second to be built, most of it for classes; it
   * is built here, while others wait for the API server.
   */
  private void learnAccount(String account) {
    LOG.atInfo().addKeyValue("account", account).log("AWS account is known");
    clients.callerFor(home(account)).configure(DynamoDbClient.builder()).build().close();
  }

  private Destination home(@Nullable String account) {
    return new Destination(account, config.region(), config.endpointUrl());
  }

  private ControllerRuntime newRuntime() {
    ResourceTags tags = new ResourceTags(config.resourceTags(), "dynamodb", Version.text());
    ControllerRuntime made =
        new ControllerRuntime(
            config,
            kubernetes,
            new ControllerRuntime.Aws(
                clients::callerFor, identity::account, object -> tags(tags, object)),
            metrics,
            Clock.systemUTC());
    for (ResourceKind<?> kind : kinds()) {
      String name = kind.descriptor().kind();
      if (config.kinds().isEmpty() || config.kinds().contains(name)) {
        made.add(kind);
      }
    }
    return made;
  }

  private static Map<String, String> tags(ResourceTags tags, CustomResource<?, ?> object) {
    ObjectMeta metadata = object.getMetadata();
    Map<String, String> labels = metadata.getLabels();
    return tags.expand(
        metadata.getNamespace(),
        metadata.getName(),
        object.getKind(),
        labels == null ? Map.of() : labels);
  }

  private void workWhenReady() {
    try {
      long started = System.nanoTime();
      while (!runtime.hasSynced() || !isIdentified(started)) {
        if (closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      ready = true;
      if (config.leaderElection()) {
        elect();
      } else {
        runtime.work();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isIdentified(long started) {
    return identity.account().isPresent()
        || System.nanoTime() - started > PATIENCE_WITH_STS.toNanos();
  }

  private synchronized void elect() {
    if (closed.getCount() == 0) {
      return;
    }
    String namespace =
        Objects.requireNonNullElse(config.leaderElectionNamespace(), config.systemNamespace());
    String identity = System.getenv().getOrDefault("HOSTNAME", "ackj") + '_' + UUID.randomUUID();
    election =
        new LeaderElection(
            kubernetes,
            new LeaderElection.Candidate(namespace, LEASE, identity),
            LeaderElection.Timing.DEFAULT,
            runtime::work,
            this::lostLead);
    election.start();
    metrics.showLeadership(LEASE, election::isLeader);
  }

  /**
   * Another leads soon, and two must never work at a time: what is on its way is not waited for. A
   * process ends here, and starts anew.
   */
  private void lostLead() {
    if (closed.getCount() > 0) {
      LOG.atWarn().addKeyValue("lease", LEASE).log("lost the lead, ending");
      whenLeadIsLost.run();
      Thread closing = new Thread(this::close, "lost-lead");
      closing.setDaemon(true);
      closing.start();
    }
  }

  private Optional<String> whatIsMissing() {
    return ready ? Optional.empty() : Optional.of("what is in the cluster is not known yet");
  }

  private Optional<String> whatIsWrong() {
    return runtime.isHealthy() ? Optional.empty() : Optional.of("a worker has ended");
  }

  private static @Nullable URI identityEndpoint(ControllerConfig config) {
    return config.identityEndpointUrl() != null
        ? config.identityEndpointUrl()
        : config.endpointUrl();
  }

  /**
   * Ends: passes in flight may finish.
   *
   * @param patience for how long to wait for them
   */
  public void stop(Duration patience) throws InterruptedException {
    closed.countDown();
    runtime.shutDown(patience);
    close();
  }

  /** Ends at once. May be called twice. */
  @Override
  public void close() {
    closed.countDown();
    runtime.close();
    // Before another may lead: a worker that is late must not reach AWS any more.
    clients.close();
    closeElection();
    identity.close();
    kubernetes.close();
    endpoints.close();
  }

  private synchronized void closeElection() {
    if (election != null) {
      election.close();
    }
  }
}
