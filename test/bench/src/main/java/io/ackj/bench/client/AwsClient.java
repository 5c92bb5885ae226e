package io.ackj.bench.client;

import io.ackj.bench.measure.Answers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.time.Duration;

/** Calls of DynamoDB that cost the client little, since it shares the cores with the server. */
public final class AwsClient implements AutoCloseable {
  private static final int CONNECTIONS = 300;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http;

  /** Prepares it; connections are made when they are needed. */
  public AwsClient(int port) {
    http =
        vertx.createHttpClient(
            new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /** Calls in a Region, and does not wait. */
  public Future<Answer> call(String region, String operation, String input) {
    return http.request(new RequestOptions().setMethod(HttpMethod.POST).setURI("/"))
        .compose(
            request ->
                Answer.to(
                    request
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("X-Amz-Target", "DynamoDB_20120810." + operation)
                        .putHeader("X-Amz-Date", "20261101T000000Z")
                        .putHeader("Authorization", authorization(region)),
                    input));
  }

  /** Calls in a Region, and waits. */
  public Answer callAndWait(String region, String operation, String input)
      throws IOException, InterruptedException {
    return Answers.await(call(region, operation, input));
  }

  /** Sends a request that is no call of AWS, such as one that steers the simulator, and waits. */
  public Answer send(HttpMethod method, String path, String body)
      throws IOException, InterruptedException {
    return Answers.await(
        http.request(new RequestOptions().setMethod(method).setURI(path))
            .compose(request -> Answer.to(request, body)));
  }

  /** Of the right form; nobody checks the signature itself. */
  private static String authorization(String region) {
    return "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261101/%s/dynamodb/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=%s"
        .formatted(region, "0".repeat(64));
  }

  /** Completes after a while. */
  public Future<Void> after(Duration delay) {
    return Future.future(
        promise -> vertx.setTimer(Math.max(1, delay.toMillis()), timer -> promise.complete()));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
