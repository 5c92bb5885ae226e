package io.ackj.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.Cluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Programs;
import io.ackj.testkit.net.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** kubectl against the controller as it is shipped: a process of its own. */
class KubectlWaitIT {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest(name = "on {0}")
  @MethodSource("io.ackj.e2e.harness.ClusterKind#all")
  void kubectlWaitsUntilTheTableIsSynced(ClusterKind kind) throws Exception {
    Path kubectl = Programs.kubectl();
    Cluster cluster = kind.cluster();
    String namespace = cluster.newNamespace();
    Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), cluster.kubeconfig());
    Path manifest = Files.writeString(folder.resolve("table.yaml"), manifest());
    List<String> first =
        Programs.command(kubectl, "--kubeconfig=" + kubeconfig, "--namespace=" + namespace);
    build();
    int health = FreePort.find();
    try (AwsEnd aws = AwsEnd.start()) {
      Process controller = start(kubeconfig, namespace, aws.uri(), health);
      try {
        awaitReady(controller, health);
        assertThat(run(first, "apply", "-f", manifest.toString()))
            .isEqualTo(new Programs.Run(0, "table.dynamodb.services.k8s.aws/orders created\n"));

        assertThat(
                run(
                    first,
                    "wait",
                    "--for=condition=ACK.ResourceSynced",
                    "--timeout=60s",
                    "table/orders"))
            .as(this::log)
            .isEqualTo(
                new Programs.Run(0, "table.dynamodb.services.k8s.aws/orders condition met\n"));
        assertThat(run(first, "get", "table", "orders", "--no-headers").text())
            .containsPattern("orders\\s+STANDARD\\s+ACTIVE\\s+True\\s+\\d+s");
        assertThat(run(first, "get", "events").text()).contains("CreateTable");
        assertThat(run(first, "delete", "table", "orders", "--timeout=60s").exitCode()).isZero();
        assertThat(aws.tables(AwsEnd.REGION)).isEmpty();

        controller.destroy();
        assertThat(controller.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(controller.exitValue()).as(log()).isZero();
      } finally {
        controller.destroyForcibly();
      }
    }
  }

  private static Programs.Run run(List<String> first, String... arguments) {
    return Programs.run(
        java.util.stream.Stream.concat(first.stream(), java.util.stream.Stream.of(arguments))
            .toList());
  }

  private Process start(Path kubeconfig, String namespace, URI aws, int health) throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(
                Programs.launcher().toString(),
                "controller",
                "--aws-region=" + AwsEnd.REGION,
                "--aws-endpoint-url=" + aws,
                "--allow-unsafe-aws-endpoint-urls",
                "--watch-namespace=" + namespace,
                "--metrics-addr=127.0.0.1:0",
                "--healthz-addr=127.0.0.1:" + health)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    process.environment().put("KUBECONFIG", kubeconfig.toString());
    process.environment().put("AWS_ACCESS_KEY_ID", "AKIA" + AwsEnd.ACCOUNT + "CTRL");
    process.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
    return process.start();
  }

  /** Before a port is chosen: somebody else could have it after the minutes that a build takes. */
  private static void build() {
    Programs.Run build =
        Programs.run(List.of(Programs.launcher().toString(), "controller", "--version"));
    assertThat(build.exitCode()).as(build.text()).isZero();
  }

  private void awaitReady(Process controller, int port) {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz")).build();
    Awaitility.await("the controller is ready")
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .failFast(() -> requireAlive(controller))
        .until(() -> http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
  }

  private void requireAlive(Process controller) {
    if (!controller.isAlive()) {
      throw new IllegalStateException("the controller has ended:\n" + log());
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"), UTF_8);
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  private static String manifest() {
    return """
        apiVersion: dynamodb.services.k8s.aws/v1alpha1
        kind: Table
        metadata: {name: orders}
        spec:
          tableName: orders
          tableClass: STANDARD
          attributeDefinitions: [{attributeName: id, attributeType: S}]
          keySchema: [{attributeName: id, keyType: HASH}]
          billingMode: PAY_PER_REQUEST
        """;
  }
}
