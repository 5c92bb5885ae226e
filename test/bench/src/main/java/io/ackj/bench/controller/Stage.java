package io.ackj.bench.controller;

import io.ackj.bench.aws.Tables;
import io.ackj.bench.client.ApiClient;
import io.ackj.bench.client.AwsClient;
import io.ackj.bench.kube.OurApiServer;
import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Launcher;
import io.ackj.bench.measure.Service;
import io.ackj.bench.measure.Unit;
import io.ackj.bench.measure.Workspace;
import io.ackj.testkit.net.FreePort;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that a controller needs, in processes of their own: an API server with nothing but our kinds,
 * and a simulator without tables that answers as slowly as AWS. The controller is started apart, as
 * often as a scenario wants. Closing it ends them all.
 */
final class Stage implements AutoCloseable {
  private static final Duration LATENCY = Duration.ofMillis(10);

  /** More than any scenario makes, so that none is forgotten before it is counted. */
  private static final String LOGGED_CALLS = "100000";

  private static final int WARM_UP_TABLES = 1_500;
  private static final int WARM_UP_AT_A_TIME = 50;
  private static final String WARM_UP_REGION = "ap-south-1";

  /** How long creating many tables may take before the benchmark gives up. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final List<String> program;
  private final Workspace workspace;
  private final Service awsService;
  private final int awsPort;
  private final AwsClient awsClient;
  private final OurApiServer kube;
  private final ApiClient kubeClient;
  private final AwsControl aws;
  private final KubeTables tables;
  private final TableHistory history = new TableHistory();
  private @Nullable RunningController controller;

  private Stage(Launcher launcher, List<String> program, Workspace workspace)
      throws IOException, InterruptedException {
    this.program = program;
    this.workspace = workspace;
    this.awsPort = FreePort.find();
    this.awsService =
        Service.start(
            "ackj aws",
            launcher.command(
                "aws", "--port", Integer.toString(awsPort), "--logged-calls", LOGGED_CALLS),
            workspace.at("aws.log"));
    this.awsClient = new AwsClient(awsPort);
    this.aws = new AwsControl(awsClient);
    this.kube = OurApiServer.start(launcher, workspace);
    this.kubeClient = new ApiClient(kube.address(), kube.token());
    this.tables = new KubeTables(kubeClient);
  }

  /** Starts both servers; the controller will be that of the launcher. */
  static Stage start(Launcher launcher, Workspace workspace)
      throws IOException, InterruptedException {
    return start(launcher, launcher.command("controller"), workspace);
  }

  /**
   * Starts both servers.
   *
   * @param program starts the controller
   */
  static Stage start(Launcher launcher, List<String> program, Workspace workspace)
      throws IOException, InterruptedException {
    Stage stage = new Stage(launcher, program, workspace);
    try {
      stage.prepare();
      return stage;
    } catch (BenchmarkFailure | IOException | InterruptedException e) {
      stage.close();
      throw e;
    }
  }

  private void prepare() throws IOException, InterruptedException {
    awsService.awaitAnswer(
        () -> awsClient.callAndWait(Manifest.HOME, "ListTables", "{}").code() == 200);
    aws.answerAfter(LATENCY);
    aws.forgetCalls();
    tables.install();
    tables.watch(history);
  }

  /**
   * Lets both servers do what they will be asked to, without a controller: a server in a cluster
   * and AWS have run for long, while a JVM at first spends more on compiling its code than on
   * running it.
   */
  void warmUp() throws IOException, InterruptedException {
    warmUpKube();
    warmUpAws();
  }

  private void warmUpKube() throws IOException, InterruptedException {
    List<Manifest> manifests = Manifest.many(WARM_UP_TABLES, 1, Manifest.PLAIN);
    List<String> names = manifests.stream().map(Manifest::name).toList();
    tables.create(manifests);
    tables.writeStatus(names);
    tables.writeStatus(names);
    tables.delete(names);
  }

  /** In a Region where nothing else is. */
  private void warmUpAws() throws IOException, InterruptedException {
    aws.hurry();
    Answers.await(
        new Tables(awsClient, WARM_UP_REGION)
            .createAll("warm-up-", WARM_UP_TABLES, false, WARM_UP_AT_A_TIME, LATENCY));
    aws.setSpeed(1);
    aws.forgetCalls();
  }

  /** Starts the controller and waits until it is ready. */
  RunningController startController(String... flags) throws IOException, InterruptedException {
    int healthPort = FreePort.find();
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of(
            "--aws-region",
            Manifest.HOME,
            "--aws-endpoint-url",
            "http://127.0.0.1:" + awsPort,
            "--allow-unsafe-aws-endpoint-urls",
            "--metrics-addr",
            "127.0.0.1:0",
            "--healthz-addr",
            "127.0.0.1:" + healthPort));
    command.addAll(List.of(flags));
    Map<String, String> environment =
        Map.of(
            "KUBECONFIG", kube.kubeconfig().toString(),
            "AWS_ACCESS_KEY_ID", "000000000000",
            "AWS_SECRET_ACCESS_KEY", "secret");
    Instant started = Instant.now();
    RunningController running =
        new RunningController(
            Service.start("ackj controller", command, environment, workspace.at("controller.log")),
            started);
    controller = running;
    running.awaitReady(healthPort);
    return running;
  }

  /** Creates tables, and waits until all are synced. */
  void createSynced(List<Manifest> manifests) throws IOException, InterruptedException {
    int since = history.size();
    tables.create(manifests);
    awaitSynced(since, manifests);
  }

  /**
   * Waits until new tables are synced.
   *
   * @param since how many events there had been before they were created
   */
  void awaitSynced(int since, List<Manifest> manifests) throws InterruptedException {
    await("synced", since, Manifest.names(manifests), event -> event.isSynced(1));
  }

  /**
   * Waits until there has been an event of a kind for each table.
   *
   * @throws BenchmarkFailure if that takes too long; the message holds what the controller last
   *     said
   */
  void await(String what, int since, Set<String> names, Predicate<TableEvent> wanted)
      throws InterruptedException {
    try {
      history.await(what, since, names, wanted, PATIENCE);
    } catch (BenchmarkFailure e) {
      RunningController running = controller;
      throw running == null
          ? e
          : new BenchmarkFailure(e.getMessage() + "\n" + running.service().lastLines(10));
    }
  }

  /**
   * Returns, for people, for how long each process has kept cores busy so far: it tells a slow
   * controller from a busy machine.
   */
  String cpuTimes() {
    RunningController running = controller;
    Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return "CPU: controller %s, kube %s, aws %s, benchmark %s"
        .formatted(
            running == null ? "none" : seconds(running.service().cpuTime()),
            seconds(kube.cpuTime()),
            seconds(awsService.cpuTime()),
            seconds(own));
  }

  private static String seconds(Duration duration) {
    return Unit.TIME.text(duration.toMillis());
  }

  AwsClient awsClient() {
    return awsClient;
  }

  AwsControl aws() {
    return aws;
  }

  KubeTables tables() {
    return tables;
  }

  TableHistory history() {
    return history;
  }

  @Override
  public void close() {
    RunningController running = controller;
    if (running != null) {
      running.close();
    }
    kubeClient.close();
    awsClient.close();
    kube.close();
    awsService.close();
  }
}
