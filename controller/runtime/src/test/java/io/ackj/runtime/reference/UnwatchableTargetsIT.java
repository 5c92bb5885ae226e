package io.ackj.runtime.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.kube.KubeClients;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.resource.ReferenceRule;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the role that ACK's chart gives, keys may be read and not watched. */
class UnwatchableTargetsIT {
  private static final String KEYS = "/apis/kms.services.k8s.aws/v1alpha1/namespaces/default/keys/";
  private static final Map<String, String> ANSWERS =
      Map.of(
          "/apis/kms.services.k8s.aws",
          """
          {"kind": "APIGroup", "apiVersion": "v1", "name": "kms.services.k8s.aws",
           "versions": [{"groupVersion": "kms.services.k8s.aws/v1alpha1", "version": "v1alpha1"}]}
          """,
          "/apis/kms.services.k8s.aws/v1alpha1",
          """
          {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "kms.services.k8s.aws/v1alpha1",
           "resources": [{"name": "keys", "singularName": "key", "kind": "Key", "namespaced": true, "verbs": ["get"]}]}
          """,
          "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
          """
          {"kind": "SelfSubjectAccessReview", "apiVersion": "authorization.k8s.io/v1",
           "spec": {}, "status": {"allowed": false}}
          """,
          KEYS + "orders",
          """
          {"kind": "Key", "apiVersion": "kms.services.k8s.aws/v1alpha1",
           "metadata": {"name": "orders", "namespace": "default", "resourceVersion": "7"},
           "status": {"arn": "arn:1", "conditions": [{"type": "ACK.ResourceSynced", "status": "True"}]}}
          """);

  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final HttpServer server = startServer();
  private final KubernetesClient client =
      KubeClients.create(
          new ConfigBuilder()
              .withMasterUrl("http://127.0.0.1:" + server.getAddress().getPort())
              .build(),
          "ackj-test",
          (method, host, code) -> {});
  private final ClusterTargets targets = new ClusterTargets(client, Set.of(), Duration.ofMillis(5));

  private HttpServer startServer() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/", this::answer);
      started.start();
      return started;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    paths.add(path);
    byte[] body = ANSWERS.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(ANSWERS.containsKey(path) ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @AfterEach
  void close() {
    targets.close();
    client.close();
    server.stop(0);
  }

  @Test
  void theyAreReadAgainAndAgainAndNoWatchIsTried() {
    targets.prepare(
        new ReferenceRule(
            "spec.keyID",
            "spec.keyRef",
            "kms.services.k8s.aws",
            "Key",
            "keys",
            "status.arn",
            false,
            false));
    Referrer table = new Referrer(key -> {}, new ObjectKey("default", "orders"));
    Target target =
        new Target(
            new ForeignKind("kms.services.k8s.aws", "Key", "keys"),
            new ObjectKey("default", "orders"));

    TargetState state = targets.look(table, target);

    assertThat(state).isEqualTo(FakeTargets.synced("status.arn", "arn:1"));
    Awaitility.await("it is read again without being asked for")
        .until(() -> paths.stream().filter((KEYS + "orders")::equals).count() >= 3);
    assertThat(paths).doesNotContain("/apis/kms.services.k8s.aws/v1alpha1/keys");
  }
}
