package io.ackj.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ackj.kube.fault.Matching;
import io.ackj.testkit.kube.TrustingClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server over real sockets, with and without disturbances. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KubeServerIT {
  private static final String MAPS = "/api/v1/namespaces/default/configmaps";

  private final KubeServer server = KubeServer.start(KubeOptions.defaults().withBodyLimit(10_000));
  private HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  void trust() throws GeneralSecurityException, IOException {
    client = TrustingClient.trusting(server.certificateAuthority());
  }

  @AfterEach
  void calm() {
    server.faults().clear();
    server.faults().unfreeze();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void faultsFailWhatMatchesThem() throws Exception {
    Matching creations = Matching.any().verb("create").resource("configmaps");
    server.faults().fail(1, creations, 503, "ServiceUnavailable", "not now");

    assertThat(create("failed").statusCode()).isEqualTo(503);
    assertThat(get(MAPS + "/failed").statusCode()).isEqualTo(404);
    assertThat(create("failed").statusCode()).isEqualTo(201);
  }

  @Test
  void requestThatFailsAfterwardsHasTakenEffect() throws Exception {
    server.faults().failAfterwards(1, Matching.any(), 500, "InternalError", "who knows");

    assertThat(create("afterwards").statusCode()).isEqualTo(500);
    assertThat(get(MAPS + "/afterwards").statusCode()).isEqualTo(200);
  }

  @Test
  void disconnectedRequestHasNoAnswer() {
    // The client may send a GET again by itself, and does not so with a POST.
    server.faults().disconnect(1, Matching.any().verb("create"));

    assertThatThrownBy(() -> create("disconnected")).isInstanceOf(IOException.class);
  }

  @Test
  void requestsWaitUntilTheServerIsUnfrozen() throws Exception {
    server.faults().freeze();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request(MAPS).build(), BodyHandlers.ofString());
    assertThat(answer).isNotDone();

    server.faults().unfreeze();

    assertThat(answer.get().statusCode()).isEqualTo(200);
  }

  @Test
  void restartedServerHasThePortAndTheObjectsOfBefore() throws Exception {
    create("kept");
    int port = server.port();

    server.restart();

    assertThat(server.port()).isEqualTo(port);
    await().ignoreExceptions().until(() -> get(MAPS + "/kept").statusCode() == 200);
  }

  @Test
  void bodyOverTheLimitIsRefused() throws Exception {
    HttpResponse<String> answer = post(" ".repeat(10_001));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("Request entity too large: limit is 10000");
  }

  @Test
  void watchTellsOfWritesUntilItIsBroken() throws Exception {
    List<String> events = new CopyOnWriteArrayList<>();
    String start = get(MAPS).body().replaceAll(".*?\"resourceVersion\":\"(\\d+)\".*", "$1");
    CompletableFuture<Void> watch =
        client
            .sendAsync(
                request(MAPS + "?watch=true&resourceVersion=" + start).build(),
                BodyHandlers.ofLines())
            .thenAccept(answer -> answer.body().forEach(events::add));

    create("watched");
    await().until(() -> events.stream().anyMatch(event -> event.contains("\"watched\"")));
    server.faults().breakWatches();

    await().until(watch::isCompletedExceptionally);
  }

  @Test
  void compactedHistoryIsGone() throws Exception {
    String start = get(MAPS).body().replaceAll(".*?\"resourceVersion\":\"(\\d+)\".*", "$1");

    server.faults().compactHistory();

    assertThat(get(MAPS + "?watch=true&resourceVersion=" + start).body())
        .contains("\"type\":\"ERROR\"", "\"code\":410");
  }

  @Test
  void serverMayBeClosedTwice() {
    KubeServer closed = KubeServer.start();
    closed.close();

    assertThatCode(closed::close).doesNotThrowAnyException();
    assertThatThrownBy(closed::restart).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void serverThatCannotListenLeavesNoThreads() {
    KubeOptions samePort = KubeOptions.defaults().withPort(server.port());
    long before = loops();

    assertThatThrownBy(() -> KubeServer.start(samePort))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot listen on 127.0.0.1:" + server.port());

    await().until(() -> loops() <= before);
  }

  private static long loops() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("vert.x-eventloop"))
        .count();
  }

  private HttpResponse<String> create(String name) throws Exception {
    return post(
        """
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "%s"}}
        """
            .formatted(name));
  }

  private HttpResponse<String> post(String body) throws Exception {
    return client.send(
        request(MAPS)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.uri().resolve(path));
  }
}
