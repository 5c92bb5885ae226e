package io.ackj.kube.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.KubeServer;
import io.ackj.kube.Recorded;
import io.ackj.kube.json.Json;
import io.ackj.kube.json.Trees;
import io.ackj.testkit.kube.TrustingClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whatever is sent, the server has an answer in its own words, and then serves the next one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GarbageIT {
  private static final long SEED = Long.getLong("ackj.garbage.seed", 4);
  private static final int REQUESTS = Integer.getInteger("ackj.garbage.requests", 600);
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final JsonNode OBJECTS = Recorded.read(GarbageIT.class, "objects.yaml");

  private final KubeServer server = KubeServer.start();
  private final Garbage garbage = new Garbage(SEED, OBJECTS);
  private HttpClient client = HttpClient.newHttpClient();
  private SSLSocketFactory sockets = (SSLSocketFactory) SSLSocketFactory.getDefault();

  @BeforeAll
  void fill() throws Exception {
    client = TrustingClient.trusting(server.certificateAuthority());
    sockets = RawConnection.factory(server);
    create(CRDS, widgets());
    for (var object : OBJECTS.properties()) {
      create(object.getKey(), object.getValue());
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> garbageIsRefusedAndNothingOfItKept() {
    return Stream.iterate(0, i -> i < REQUESTS, i -> i + 1).map(this::test);
  }

  private DynamicTest test(int number) {
    Garbage.Sent sent =
        switch (number % 4) {
          case 0 -> garbage.anything();
          case 1 -> garbage.read();
          default -> garbage.write();
        };
    return DynamicTest.dynamicTest("%d: %s".formatted(number, sent), () -> send(sent));
  }

  private void send(Garbage.Sent sent) throws Exception {
    Set<String> before = stored(sent.collection());

    String answer = exchange(sent);

    assertThat(answer).as("answer to %s", sent).startsWith("HTTP/1.1 ");
    assertThat(answer)
        .as("answer to %s", sent)
        .doesNotContain("this server has a bug", "Exception", "\tat ", "io.ackj", "java.");
    if (answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 5")) {
      assertThat(stored(sent.collection())).as("stored after %s", sent).isEqualTo(before);
    }
  }

  private String exchange(Garbage.Sent sent) throws IOException {
    try (RawConnection connection = RawConnection.open(sockets, server)) {
      connection.send(sent.head(), sent.body());
      return connection.readAll();
    }
  }

  /** Returns the names and revisions of the objects of a collection. */
  private Set<String> stored(String collection) throws IOException, InterruptedException {
    Set<String> objects = new TreeSet<>();
    if (collection.isEmpty() || collection.endsWith("reviews")) {
      return objects;
    }
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(server.uri().resolve(collection)).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    ObjectNode list = Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
    for (JsonNode item : list.path("items")) {
      JsonNode metadata = item.path("metadata");
      assertThat(metadata.path("uid").asText()).isNotEmpty();
      objects.add(metadata.path("name") + "@" + metadata.path("resourceVersion"));
    }
    return objects;
  }

  /** Returns a CRD like the one of the garbage, which no garbage names. */
  private static JsonNode widgets() {
    ObjectNode crd = OBJECTS.path(CRDS).deepCopy();
    String text = crd.toString();
    return Trees.tree(
        text.replace("misuse.ackj.io", "test.ackj.io")
            .replace("thing", "widget")
            .replace("Thing", "Widget")
            .replace("\"th\"", TextNode.valueOf("wd").toString()));
  }

  private void create(String collection, JsonNode object) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(server.uri().resolve(collection))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(object.toString()))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
