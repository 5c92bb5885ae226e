package io.ackj.kube.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The CRDs that scenarios share. Each is created once per server, and stays. */
public final class CustomResources {
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final List<Path> FOLDERS =
      List.of(
          Scenario.FOLDER.resolve("crds"),
          Path.of("../../apis/src/generated/resources/crds"),
          Path.of("../../apis/src/main/resources/crds"));

  private CustomResources() {}

  /**
   * Makes sure that a CRD is there and served, in discovery and OpenAPI, too.
   *
   * @param name of the file in the folder of CRDs, or of the project's own, without its ending
   */
  public static void ensure(ServerUnderTest server, String name)
      throws IOException, InterruptedException {
    ApiClient client = new ApiClient(server);
    String crd = read(name);
    HttpResponse<String> answer = client.send("POST", CRDS, crd);
    if (answer.statusCode() == 409) {
      return;
    }
    if (answer.statusCode() != 201) {
      throw new AssertionError("cannot create " + name + ": " + answer.body());
    }
    JsonNode spec = AnswerText.parse(answer.body()).path("spec");
    String group = spec.path("group").asText();
    for (JsonNode version : spec.path("versions")) {
      awaitServed(client, group, version.path("name").asText(), spec.at("/names/plural").asText());
    }
  }

  private static String read(String name) throws IOException {
    for (Path folder : FOLDERS) {
      Path file = folder.resolve(name + ".yaml");
      if (Files.exists(file)) {
        return Files.readString(file);
      }
    }
    throw new IllegalArgumentException("no CRD is called " + name);
  }

  private static void awaitServed(ApiClient client, String group, String version, String plural) {
    String path = "/apis/" + group + "/" + version;
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                client.send("GET", path, "").body().contains("\"" + plural + "\"")
                    && client.send("GET", path + "/" + plural, "").statusCode() == 200
                    && client.send("GET", "/openapi/v3" + path, "").body().contains("/" + plural));
  }
}
