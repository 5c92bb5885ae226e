package io.ackj.kube.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The CRDs that scenarios share. Each is created once per server, and stays. */
public final class CustomResources {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final Path FOLDER = Scenario.FOLDER.resolve("crds");
  private static final Path GENERATED = Path.of("../../apis/src/generated/resources/crds");

  private CustomResources() {}

  /**
   * Makes sure that a CRD is there and served, in discovery and OpenAPI, too.
   *
   * @param name of the file in the folder of CRDs, or of the project's own, without its ending
   */
  public static void ensure(ServerUnderTest server, String name)
      throws IOException, InterruptedException {
    Path own = FOLDER.resolve(name + ".yaml");
    String crd = Files.readString(Files.exists(own) ? own : GENERATED.resolve(name + ".yaml"));
    HttpResponse<String> answer = send(server, "POST", CRDS, crd);
    if (answer.statusCode() == 409) {
      return;
    }
    if (answer.statusCode() != 201) {
      throw new AssertionError("cannot create " + name + ": " + answer.body());
    }
    JsonNode spec = AnswerText.parse(answer.body()).path("spec");
    String group = spec.path("group").asText();
    for (JsonNode version : spec.path("versions")) {
      awaitServed(server, group, version.path("name").asText(), spec.at("/names/plural").asText());
    }
  }

  private static void awaitServed(
      ServerUnderTest server, String group, String version, String plural) {
    String path = "/apis/" + group + "/" + version;
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                send(server, "GET", path, "").body().contains("\"" + plural + "\"")
                    && send(server, "GET", path + "/" + plural, "").statusCode() == 200
                    && send(server, "GET", "/openapi/v3" + path, "").body().contains("/" + plural));
  }

  private static HttpResponse<String> send(
      ServerUnderTest server, String verb, String path, String body)
      throws IOException, InterruptedException {
    return server
        .client()
        .send(
            HttpRequest.newBuilder(URI.create(server.uri() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/yaml")
                .method(verb, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
