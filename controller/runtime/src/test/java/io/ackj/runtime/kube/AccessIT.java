package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be listed and not watched; the server knows namespaces and questions of access. */
class AccessIT {
  private static final String QUESTIONS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
  private static final String NAMESPACES = "/api/v1/namespaces";
  private static final String SHOP =
      """
      {"kind": "Namespace", "apiVersion": "v1",
       "metadata": {"name": "shop", "resourceVersion": "7", "annotations": {"services.k8s.aws/region": "r2"}}}
      """;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server = startServer();
  private final KubernetesClient client =
      KubeClients.create(
          new ConfigBuilder()
              .withMasterUrl("http://127.0.0.1:" + server.getAddress().getPort())
              .build(),
          "ackj-test",
          (method, host, code) -> {});

  @AfterEach
  void close() {
    client.close();
    server.stop(0);
  }

  @Test
  void serverSaysWhatIsAllowedOfWhich() {
    Access access = new Access("", "configmaps", "ack-system", "ack-role-account-map");

    assertThat(access.allows(client, "list")).isTrue();
    assertThat(access.allows(client, "watch")).isFalse();
    assertThat(requests.get(0))
        .contains("\"resource\":\"configmaps\"")
        .contains("\"namespace\":\"ack-system\"")
        .contains("\"name\":\"ack-role-account-map\"");
  }

  @Test
  void namespacesThatMayBeListedAndNotWatchedAreReadOneByOne() {
    try (ClusterNamespaces namespaces =
        new ClusterNamespaces(client, InstantSource.system(), name -> {}, Wake.USUAL)) {
      namespaces.start();
      Awaitility.await().until(namespaces::hasSynced);

      assertThat(namespaces.annotations("shop")).isEqualTo(Map.of("services.k8s.aws/region", "r2"));
    }
    assertThat(requests).noneMatch(request -> request.contains("watch=true"));
    assertThat(requests).contains(NAMESPACES + "/shop ");
  }

  private HttpServer startServer() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/", this::answer);
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(exchange.getRequestURI() + " " + body);
    byte[] answer =
        answerTo(exchange.getRequestURI().getPath(), body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static String answerTo(String path, String body) {
    return switch (path) {
      case QUESTIONS ->
          """
          {"kind": "SelfSubjectAccessReview", "apiVersion": "authorization.k8s.io/v1",
           "spec": {}, "status": {"allowed": %s}}
          """
              .formatted(!body.contains("\"watch\""));
      case NAMESPACES ->
          """
          {"kind": "NamespaceList", "apiVersion": "v1", "metadata": {"resourceVersion": "7"},
           "items": [%s]}
          """
              .formatted(SHOP);
      default -> SHOP;
    };
  }
}
