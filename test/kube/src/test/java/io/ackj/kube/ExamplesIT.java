package io.ackj.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.testkit.kube.TrustingClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The manifests that people are shown are valid, to the letter. */
class ExamplesIT {
  private static final Path PROJECT = Path.of("..", "..");
  private static final Path CRD =
      PROJECT.resolve("apis/src/generated/resources/crds/dynamodb.services.k8s.aws_tables.yaml");
  private static final Path TABLES = PROJECT.resolve("docs/examples/table");
  private static final String TABLES_OF_DEFAULT =
      "/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/default/tables";

  @Test
  void tablesAreAcceptedWithoutAWarning() throws Exception {
    try (KubeServer server = KubeServer.start()) {
      HttpClient client = TrustingClient.trusting(server.certificateAuthority());
      create(client, server, "/apis/apiextensions.k8s.io/v1/customresourcedefinitions", CRD);
      Awaitility.await().until(() -> get(client, server, TABLES_OF_DEFAULT).statusCode() == 200);

      for (Path example : examples()) {
        HttpResponse<String> answer =
            create(client, server, TABLES_OF_DEFAULT + "?fieldValidation=Strict", example);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().map()).doesNotContainKey("warning");
      }
    }
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      List<Path> examples = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(examples).isNotEmpty();
      return examples;
    }
  }

  private static HttpResponse<String> create(
      HttpClient client, KubeServer server, String path, Path manifest)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Content-Type", "application/yaml")
            .POST(BodyPublishers.ofFile(manifest))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(HttpClient client, KubeServer server, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
