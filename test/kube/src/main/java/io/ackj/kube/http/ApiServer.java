package io.ackj.kube.http;

import io.ackj.kube.fault.Effect;
import io.ackj.kube.fault.FaultRequest;
import io.ackj.kube.fault.Faults;
import io.ackj.kube.json.GoJson;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.tls.ServerIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Serves HTTPS on the loopback interface. */
public final class ApiServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long PATIENCE_SECONDS = 30;

  /**
   * In the order in which they are chosen. A JVM without its slower compiler, which is what the
   * launcher starts, enciphers with ChaCha20 five times as fast as with AES.
   */
  private static final List<String> CIPHER_SUITES =
      List.of(
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");

  private final Vertx vertx;
  private final Dispatcher dispatcher;
  private final Faults faults;
  private final int bodyLimit;
  private final HttpServer server;

  private ApiServer(Vertx vertx, Dispatcher dispatcher, Faults faults, Listening listening) {
    this.vertx = vertx;
    this.dispatcher = dispatcher;
    this.faults = faults;
    this.bodyLimit = listening.bodyLimit();
    this.server = vertx.createHttpServer(options(listening)).requestHandler(this::receive);
  }

  /**
   * How to listen.
   *
   * @param port 0 for any that is free
   * @param bodyLimit how many bytes the body of a request may have
   * @param identity of the server
   */
  public record Listening(int port, int bodyLimit, ServerIdentity identity) {}

  /**
   * Starts to listen; returns as soon as requests are answered.
   *
   * @throws IllegalStateException if the port cannot be listened on
   */
  public static ApiServer start(
      Vertx vertx, Dispatcher dispatcher, Faults faults, Listening listening) {
    ApiServer server = new ApiServer(vertx, dispatcher, faults, listening);
    try {
      server
          .server
          .listen()
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return server;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting to listen", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "cannot listen on %s:%d; choose another port, or 0 for any that is free"
              .formatted(LOOPBACK, listening.port()),
          e);
    }
  }

  private static HttpServerOptions options(Listening listening) {
    HttpServerOptions options = new HttpServerOptions();
    CIPHER_SUITES.forEach(options::addEnabledCipherSuite);
    return options
        .setHost(LOOPBACK)
        .setPort(listening.port())
        .setSsl(true)
        .setMaxHeaderSize(64 * 1024)
        .setMaxInitialLineLength(64 * 1024)
        .setTcpNoDelay(true)
        .setReuseAddress(true)
        .setKeyCertOptions(KeyCertOptions.wrap(listening.identity().keyManager()))
        .setTrustOptions(TrustOptions.wrap(listening.identity().trustManager()));
  }

  /** Returns the port that it listens on. */
  public int port() {
    return server.actualPort();
  }

  /** Stops listening and breaks all connections off. */
  @Override
  public void close() {
    try {
      server
          .close()
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the server could not be stopped", e);
    }
  }

  private void receive(HttpServerRequest request) {
    // Nobody is left to answer.
    request.exceptionHandler(error -> {});
    request.response().exceptionHandler(error -> {});
    if (request.headers().contains("Upgrade", "websocket", true)) {
      // Until it has become a WebSocket, nothing may be read.
      request.pause();
      decode(request, new byte[0]);
      return;
    }
    Buffer body = Buffer.buffer();
    request.handler(
        chunk -> {
          if (body.length() <= bodyLimit) {
            body.appendBuffer(chunk);
          }
        });
    request.endHandler(
        end -> {
          if (body.length() > bodyLimit) {
            answer(request, Answer.refusal(tooLarge()));
            return;
          }
          decode(request, body.getBytes());
        });
  }

  private void decode(HttpServerRequest raw, byte[] body) {
    ApiRequest request;
    try {
      request = Requests.of(raw, body);
    } catch (IllegalArgumentException e) {
      answer(raw, Answer.malformed());
      return;
    }
    handle(raw, request);
  }

  private ApiException tooLarge() {
    return ApiException.of(
        413, "RequestEntityTooLarge", "Request entity too large: limit is " + bodyLimit);
  }

  private void handle(HttpServerRequest raw, ApiRequest request) {
    FaultRequest asked = dispatcher.describe(request);
    Effect effect = faults.effectOn(asked);
    Context context = vertx.getOrCreateContext();
    Runnable go =
        () -> faults.whenUnfrozen(() -> context.runOnContext(v -> apply(effect, raw, request)));
    if (effect.delay().isZero()) {
      go.run();
    } else {
      vertx.setTimer(Math.max(1, effect.delay().toMillis()), timer -> go.run());
    }
  }

  private void apply(Effect effect, HttpServerRequest raw, ApiRequest request) {
    if (!effect.afterwards() && effect.disconnect()) {
      raw.connection().close();
      return;
    }
    ApiException failure = effect.failure();
    if (!effect.afterwards() && failure != null) {
      answer(raw, Answer.refusal(failure));
      return;
    }
    serve(effect, raw, request);
  }

  private void serve(Effect effect, HttpServerRequest raw, ApiRequest request) {
    Optional<WatchHandler.Prepared> watch;
    try {
      watch = dispatcher.watch(request);
    } catch (ApiException e) {
      answer(raw, Answer.refusal(e));
      return;
    } catch (RuntimeException e) {
      answer(raw, Dispatcher.bug(e));
      return;
    }
    if (watch.isPresent()) {
      new WatchConnection(vertx, dispatcher).open(raw, watch.get());
      return;
    }
    vertx
        .executeBlocking(() -> dispatcher.answer(request), false)
        .onComplete(
            result ->
                finish(
                    effect,
                    raw,
                    result.succeeded() ? result.result() : Dispatcher.bug(result.cause())));
  }

  private static void finish(Effect effect, HttpServerRequest raw, Answer answer) {
    ApiException failure = effect.failure();
    if (effect.disconnect()) {
      raw.connection().close();
    } else {
      answer(raw, failure == null ? answer : Answer.refusal(failure));
    }
  }

  private static void answer(HttpServerRequest request, Answer answer) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(answer.status());
    response.putHeader("Cache-Control", "no-cache, private");
    if (!answer.contentType().isEmpty()) {
      response.putHeader("Content-Type", answer.contentType());
    }
    answer.headers().forEach(response::putHeader);
    answer
        .warnings()
        .forEach(warning -> response.headers().add("Warning", "299 - " + GoJson.quote(warning)));
    response.end(Buffer.buffer(answer.body()));
  }
}
