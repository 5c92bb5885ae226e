package io.ackj.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import io.ackj.dynamodb.DynamoDbController;
import io.ackj.runtime.logging.Logging;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Installs the chart in a cluster, uses it, puts it over what is there, and takes it out again. */
@EnabledIfEnvironmentVariable(named = RealApiServer.ASSETS, matches = ".+")
class InstallIT {
  /** The Deployment of ACK's chart is replaced by overlapping pods. */
  private static final String OVERLAPPING = "deployment: {strategy: {type: RollingUpdate}}";

  /** On a machine, and not in a pod of its own. */
  private static final String HERE =
      """
      aws: {endpoint_url: "%s", allow_unsafe_aws_endpoint_urls: true}
      extraArgs: ["--metrics-addr=127.0.0.1:0", "--healthz-addr=127.0.0.1:0"]
      """;

  private static final String DEPLOYMENTS =
      "/apis/apps/v1/namespaces/" + Chart.NAMESPACE + "/deployments";
  private static final String TABLES =
      "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/tables.dynamodb.services.k8s.aws";

  private static @Nullable RealApiServer server;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    Logging.configure("fatal", true);
    server = RealApiServer.start(directory);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void takeOut() {
    if (!get(DEPLOYMENTS).path("items").isEmpty()) {
      Chart.uninstall(server().kubeconfigFile(), Chart.RELEASE, Chart.NAMESPACE);
    }
  }

  @Test
  void aTableIsMadeOnceTheControllerIsInstalled() throws Exception {
    try (AwsSimulator aws = AwsSimulator.start(AwsOptions.defaults().withSpeed(100))) {
      install(Chart.LEAST, HERE.formatted(aws.uri()));
      JsonNode deployment = get(DEPLOYMENTS).at("/items/0");
      String example = Project.file("docs/examples/table/orders.yaml").toString();

      try (DynamoDbController controller =
          Kubelet.start(server(), deployment, ContainerProcess.of(deployment))) {
        assertThat(kubectl("apply", "--filename", example)).contains("table", "created");
        assertThat(kubectl("wait", "--for=condition=ACK.ResourceSynced", "table/orders"))
            .contains("condition met");
        assertThat(kubectl("get", "tables")).containsPattern("orders +ACTIVE +True");
        assertThat(kubectl("get", "events")).contains("table/orders");
        assertThat(kubectl("delete", "table", "orders")).contains("deleted");
        assertThat(controller.isReady()).isTrue();
      }
    }
  }

  @Test
  void itIsInstalledOverAnotherAndTakenOut() {
    install(Chart.LEAST, OVERLAPPING);
    JsonNode before = get(DEPLOYMENTS).at("/items/0");

    Chart.upgrade(server().kubeconfigFile(), Chart.RELEASE, Chart.NAMESPACE, Chart.LEAST);
    JsonNode after = get(DEPLOYMENTS).at("/items/0");

    assertThat(after.at("/metadata/uid")).isEqualTo(before.at("/metadata/uid"));
    assertThat(before.at("/spec/strategy/type").asText()).isEqualTo("RollingUpdate");
    assertThat(after.at("/spec/strategy")).isEqualTo(Project.parse("type: Recreate"));

    Chart.uninstall(server().kubeconfigFile(), Chart.RELEASE, Chart.NAMESPACE);

    assertThat(get(DEPLOYMENTS).path("items")).isEmpty();
    assertThat(get(TABLES).path("kind").asText()).as("CRDs stay").isNotEmpty();
  }

  /** As the notes of the chart tell to do after ACK's. */
  @Test
  void itsCrdsTakeThePlaceOfThoseThatHelmLeaves(@TempDir Path directory) throws Exception {
    install(Chart.LEAST);
    String applied = "/spec/versions/0/schema/openAPIV3Schema/properties/status/properties";
    server()
        .send(
            "PATCH",
            TABLES,
            "application/json-patch+json",
            "[{\"op\": \"remove\", \"path\": \"" + applied + "/appliedFields\"}]");
    assertThat(get(TABLES).at(applied).has("appliedFields")).isFalse();
    Path crds = Files.writeString(directory.resolve("crds.yaml"), Chart.crds());

    String said =
        kubectl("apply", "--server-side", "--force-conflicts", "--filename", crds.toString());

    assertThat(said.lines()).hasSize(5).allMatch(line -> line.endsWith("serverside-applied"));
    assertThat(get(TABLES).at(applied).has("appliedFields")).isTrue();
  }

  private static void install(String... values) {
    Chart.install(server().kubeconfigFile(), Chart.RELEASE, Chart.NAMESPACE, values);
  }

  private static String kubectl(String... arguments) throws IOException, InterruptedException {
    return server().kubectl(arguments);
  }

  private static JsonNode get(String path) {
    return Project.parse(server().send("GET", path, "", "").body());
  }

  private static RealApiServer server() {
    return Objects.requireNonNull(server);
  }
}
