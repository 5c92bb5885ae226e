package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.tls.Certificates;
import io.ackj.kube.tls.ServerIdentity;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.utils.HttpClientUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.KeyCertOptions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls a server that speaks HTTP/2, as API servers do, and forbids everything. */
class KubeClientsIT {
  private static final int AT_ONCE = 10;
  private static final int PATIENCE_SECONDS = 30;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger connections = new AtomicInteger();
  private final HttpServer server = startServer();

  @AfterEach
  void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void callsThatAreMadeAtOnceShareTheConnectionThatWasOpenedBefore() throws Exception {
    try (KubernetesClient client = client()) {
      KubeClients.connect(client).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

      CompletableFuture<?>[] calls =
          IntStream.range(0, AT_ONCE)
              .mapToObj(any -> KubeClients.connect(client))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(calls).get(PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(connections).hasValue(1);
    }
  }

  /** The library makes a second one to refresh a token, and closes it. */
  @Test
  void clientThatIsClosedLeavesTheThreadsToOthers() throws Exception {
    BriefThreads factory = new BriefThreads();
    try (HttpClient left = httpClient(factory)) {
      try (HttpClient closed = httpClient(factory)) {
        assertThat(statusFrom(closed)).isEqualTo(403);
      }

      assertThat(statusFrom(left)).isEqualTo(403);
    }
  }

  @Test
  void burstOfAnswersIsReadByTwoThreads() {
    ThreadPoolExecutor threads =
        (ThreadPoolExecutor)
            new BriefThreads().createNewHttpClientBuilder().build().executor().orElseThrow();
    CountDownLatch end = new CountDownLatch(1);
    try {
      for (int task = 0; task < AT_ONCE; task++) {
        threads.execute(() -> awaitQuietly(end));
      }

      assertThat(threads.getPoolSize()).isEqualTo(2);
    } finally {
      end.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpClient httpClient(BriefThreads factory) {
    HttpClient.Builder builder = factory.newBuilder();
    HttpClientUtils.applyCommonConfiguration(config(), builder, factory);
    return builder.build();
  }

  private int statusFrom(HttpClient client) throws Exception {
    HttpRequest request = client.newHttpRequestBuilder().uri(config().getMasterUrl()).build();
    return client.sendAsync(request, String.class).get(PATIENCE_SECONDS, TimeUnit.SECONDS).code();
  }

  private KubernetesClient client() {
    return KubeClients.create(config(), "ackj-test", (method, host, code) -> {});
  }

  private Config config() {
    return new ConfigBuilder(Config.empty())
        .withMasterUrl("https://127.0.0.1:" + server.actualPort())
        .withTrustCerts(true)
        .build();
  }

  private HttpServer startServer() {
    ServerIdentity identity = ServerIdentity.of(Certificates.create(Instant.now()));
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(0)
            .setSsl(true)
            .setUseAlpn(true)
            .setAlpnVersions(List.of(HttpVersion.HTTP_2))
            .setKeyCertOptions(KeyCertOptions.wrap(identity.keyManager()));
    return vertx
        .createHttpServer(options)
        .connectionHandler(connection -> connections.incrementAndGet())
        .requestHandler(KubeClientsIT::forbid)
        .listen()
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static void forbid(HttpServerRequest request) {
    request.response().setStatusCode(403).end();
  }
}
