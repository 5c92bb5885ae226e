package io.ackj.e2e.harness;

import io.ackj.dynamodb.ControllerCommand;
import io.ackj.testkit.net.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The controller in a process of its own, as a pod has it, that can be killed. */
public final class ControllerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final SelfReport report;
  private final Path log;

  private ControllerProcess(Process process, SelfReport report, Path log) {
    this.process = process;
    this.report = report;
    this.log = log;
  }

  /**
   * Starts one, and returns when it is ready.
   *
   * @param environment tells it the way to the cluster, and its credentials for AWS
   * @param flags further ones than {@link RunningController} has, or others
   */
  public static ControllerProcess start(
      Map<String, String> environment, String namespace, URI aws, List<String> flags) {
    try {
      SelfReport report = new SelfReport(FreePort.find(), FreePort.find());
      List<String> all = new ArrayList<>(flags);
      all.add("--metrics-addr=127.0.0.1:" + report.metricsPort());
      all.add("--healthz-addr=127.0.0.1:" + report.healthPort());
      Path log = Files.createTempFile("ackj-controller-", ".log");
      ProcessBuilder builder = new ProcessBuilder(command(namespace, aws, all));
      builder.environment().keySet().removeIf(ControllerProcess::isSteering);
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      ControllerProcess started = new ControllerProcess(builder.start(), report, log);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the environment with which a process finds a cluster by a kubeconfig file.
   *
   * @param accessKey by which AWS tells who calls
   */
  public static Map<String, String> environment(Path kubeconfig, String accessKey) {
    Map<String, String> environment = credentials(accessKey);
    environment.put("KUBECONFIG", kubeconfig.toString());
    return environment;
  }

  /** Returns the environment of a process that has credentials for AWS, and no cluster. */
  public static Map<String, String> credentials(String accessKey) {
    return new HashMap<>(Map.of("AWS_ACCESS_KEY_ID", accessKey, "AWS_SECRET_ACCESS_KEY", "secret"));
  }

  private static List<String> command(String namespace, URI aws, List<String> flags) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                ControllerCommand.class.getName()));
    command.addAll(RunningController.arguments(namespace, aws, flags));
    return command;
  }

  /** What steers the tests must not steer the controller. */
  private static boolean isSteering(String variable) {
    return variable.startsWith("AWS_") || variable.startsWith("KUBE");
  }

  private void awaitReady() {
    try {
      Awaitility.await("the controller is ready")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .failFast("the controller ended", () -> !process.isAlive())
          .until(() -> report.isUp("/readyz"));
    } catch (RuntimeException e) {
      String text = log();
      close();
      throw new AssertionError("the controller did not start:\n" + text, e);
    }
  }

  /** Returns what it says of itself. */
  public SelfReport report() {
    return report;
  }

  /** Says whether it leads. */
  public boolean leads() {
    return report.meter("leader_election_master_status") == 1;
  }

  /** Ends it as a node does that loses power. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** Asks it to end as Kubernetes does; returns its exit code. */
  public int terminate() {
    process.destroy();
    return awaitExit();
  }

  /** Waits until it has ended; returns its exit code. */
  public int awaitExit() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the controller does not end:\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns what it has logged. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      // What is left in the temporary directory harms nobody.
    }
  }
}
