package io.ackj.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Installs the chart in a cluster, over what is there, and takes it out again. */
@EnabledIfEnvironmentVariable(named = RealApiServer.ASSETS, matches = ".+")
class InstallIT {
  /** The Deployment of ACK's chart is replaced by overlapping pods. */
  private static final String OVERLAPPING = "deployment: {strategy: {type: RollingUpdate}}";

  private static final String DEPLOYMENTS =
      "/apis/apps/v1/namespaces/" + Chart.NAMESPACE + "/deployments";
  private static final String TABLES =
      "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/tables.dynamodb.services.k8s.aws";

  @Test
  void itIsInstalledOverAnotherAndTakenOut(@TempDir Path directory)
      throws IOException, GeneralSecurityException {
    try (RealApiServer server = RealApiServer.start(directory)) {
      Path cluster = server.kubeconfigFile();
      Chart.install(cluster, Chart.RELEASE, Chart.NAMESPACE, Chart.LEAST, OVERLAPPING);
      JsonNode before = get(server, DEPLOYMENTS).at("/items/0");

      Chart.upgrade(cluster, Chart.RELEASE, Chart.NAMESPACE, Chart.LEAST);
      JsonNode after = get(server, DEPLOYMENTS).at("/items/0");

      assertThat(after.at("/metadata/uid")).isEqualTo(before.at("/metadata/uid"));
      assertThat(before.at("/spec/strategy/type").asText()).isEqualTo("RollingUpdate");
      assertThat(after.at("/spec/strategy")).isEqualTo(Project.parse("type: Recreate"));

      Chart.uninstall(cluster, Chart.RELEASE, Chart.NAMESPACE);

      assertThat(get(server, DEPLOYMENTS).path("items")).isEmpty();
      assertThat(get(server, TABLES).path("kind").asText()).as("CRDs stay").isNotEmpty();
    }
  }

  /** As the notes of the chart tell to do after ACK's. */
  @Test
  void itsCrdsTakeThePlaceOfThoseThatHelmLeaves(@TempDir Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path folder = Files.createDirectory(directory.resolve("server"));
    try (RealApiServer server = RealApiServer.start(folder)) {
      Chart.install(server.kubeconfigFile(), Chart.RELEASE, Chart.NAMESPACE, Chart.LEAST);
      String applied = "/spec/versions/0/schema/openAPIV3Schema/properties/status/properties";
      server.send(
          "PATCH",
          TABLES,
          "application/json-patch+json",
          "[{\"op\": \"remove\", \"path\": \"" + applied + "/appliedFields\"}]");
      Path crds = Files.writeString(directory.resolve("crds.yaml"), Chart.crds());

      String said =
          server.kubectl(
              "apply", "--server-side", "--force-conflicts", "--filename", crds.toString());

      assertThat(said.lines()).hasSize(5).allMatch(line -> line.endsWith("serverside-applied"));
      assertThat(get(server, TABLES).at(applied).has("appliedFields")).isTrue();
    }
  }

  private static JsonNode get(RealApiServer server, String path) {
    return Project.parse(server.send("GET", path, "", "").body());
  }
}
