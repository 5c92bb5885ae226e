package io.ackj.e2e.harness;

import io.ackj.dynamodb.DynamoDbController;
import io.ackj.runtime.config.ControllerFlags;
import io.ackj.runtime.logging.Logging;
import io.fabric8.kubernetes.client.Config;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import picocli.CommandLine;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The controller, in this JVM, started as its command line starts it. */
public final class RunningController implements AutoCloseable {
  /** The access key of the controller, which belongs to {@link AwsEnd#ACCOUNT}. */
  public static final String ACCESS_KEY = "AKIA" + AwsEnd.ACCOUNT + "CTRL";

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, "secret"));

  static {
    // Tests make things go wrong on purpose: only what ought never to happen is of interest.
    Logging.configure("error", true);
  }

  private final DynamoDbController controller;

  private RunningController(DynamoDbController controller) {
    this.controller = controller;
  }

  /**
   * Starts it, and returns when it is ready.
   *
   * @param namespace the only one that it watches
   * @param aws where it finds AWS
   * @param flags further ones, or others
   */
  public static RunningController start(
      Config kube, String namespace, URI aws, List<String> flags) {
    RunningController started = launch(kube, namespace, aws, flags);
    Awaitility.await("the controller is ready")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(5))
        .until(started.controller::isReady);
    return started;
  }

  /** Starts it, and returns at once. */
  public static RunningController launch(
      Config kube, String namespace, URI aws, List<String> flags) {
    return launch(kube, namespace, arguments(namespace, aws, flags));
  }

  /**
   * Starts it with these flags and no others, and returns at once.
   *
   * @param systemNamespace where role maps are: each test has its own
   */
  public static RunningController launch(
      Config kube, String systemNamespace, List<String> arguments) {
    ControllerFlags all = new ControllerFlags();
    ControllerFlags.likeAck(new CommandLine(all)).parseArgs(arguments.toArray(String[]::new));
    return new RunningController(
        DynamoDbController.start(
            all.toConfig(
                Map.of("ACK_SYSTEM_NAMESPACE", systemNamespace), DynamoDbController.kindNames()),
            kube,
            CREDENTIALS));
  }

  /**
   * Returns the flags that a controller is started with.
   *
   * @param flags further ones, or others
   */
  public static List<String> arguments(String namespace, URI aws, List<String> flags) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--aws-region=" + AwsEnd.REGION,
                "--aws-endpoint-url=" + aws,
                "--allow-unsafe-aws-endpoint-urls",
                "--aws-account-id=" + AwsEnd.ACCOUNT,
                "--watch-namespace=" + namespace,
                "--metrics-addr=127.0.0.1:0",
                "--healthz-addr=127.0.0.1:0",
                "--reconcile-default-max-concurrent-syncs=4"));
    flags.forEach(flag -> arguments.removeIf(usual -> nameOf(usual).equals(nameOf(flag))));
    arguments.addAll(flags);
    return arguments;
  }

  private static String nameOf(String flag) {
    return flag.split("=", 2)[0];
  }

  /** Returns what it says of itself. */
  public SelfReport report() {
    return new SelfReport(controller.metricsPort(), controller.healthPort());
  }

  /** Ends it as SIGTERM does. */
  public void stop() {
    try {
      controller.stop(Duration.ofSeconds(8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it at once. */
  @Override
  public void close() {
    controller.close();
  }
}
