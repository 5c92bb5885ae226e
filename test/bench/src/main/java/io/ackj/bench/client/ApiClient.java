package io.ackj.bench.client;

import io.ackj.bench.measure.Answers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

/**
 * A client of Kubernetes that costs little, since it shares the cores with the server that is
 * measured.
 */
public final class ApiClient implements AutoCloseable {
  private static final int CONNECTIONS = 256;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http;
  private final String authorization;

  /** Prepares it; connections are made when they are needed. */
  public ApiClient(URI address, String token) {
    this.authorization = "Bearer " + token;
    HttpClientOptions options =
        new HttpClientOptions()
            .setSsl(true)
            // It talks to servers that this process started, on the loopback interface.
            .setTrustAll(true)
            .setVerifyHost(false)
            .setDefaultHost(address.getHost())
            .setDefaultPort(address.getPort());
    this.http = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /** Sends a request and does not wait; the body may be empty. */
  public Future<Answer> send(HttpMethod method, String path, String contentType, String body) {
    return http.request(new RequestOptions().setMethod(method).setURI(path))
        .compose(
            request -> {
              request.putHeader("Authorization", authorization);
              if (!contentType.isEmpty()) {
                request.putHeader("Content-Type", contentType);
              }
              return Answer.to(request, body);
            });
  }

  /** Gets a path and waits for the answer. */
  public Answer get(String path) throws IOException, InterruptedException {
    return Answers.await(send(HttpMethod.GET, path, "", ""));
  }

  /** Begins to watch; completes when the server has accepted that. Lines come one after another. */
  public Future<Void> watch(String path, Consumer<Buffer> lines) {
    return http.request(new RequestOptions().setMethod(HttpMethod.GET).setURI(path))
        .compose(
            request ->
                request
                    .putHeader("Authorization", authorization)
                    .send()
                    .map(
                        response -> {
                          response.handler(RecordParser.newDelimited("\n", lines::accept));
                          return null;
                        }));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
