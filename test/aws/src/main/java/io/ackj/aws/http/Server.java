package io.ackj.aws.http;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A port of the loopback interface, on which a {@link Gateway} answers. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Server.class.getName());

  /** DynamoDB's own limit. */
  static final int MOST_BODY_BYTES = 16 * 1024 * 1024;

  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_HEADER_BYTES = 32 * 1024;
  private static final long START_SECONDS = 20;

  private static final AtomicReference<@Nullable CompletableFuture<Vertx>> PREPARED =
      new AtomicReference<>();

  private final Vertx vertx;
  private final HttpServer server;

  private Server(Vertx vertx, HttpServer server) {
    this.vertx = vertx;
    this.server = server;
  }

  /**
   * Opens a port.
   *
   * @param port 0 for one that is free
   * @throws IOException if the port cannot be had; the message says so
   */
  public static Server start(Gateway gateway, int port) throws IOException {
    Vertx vertx = takePrepared().join();
    HttpServer server = vertx.createHttpServer(serverOptions(port));
    server.requestHandler(request -> receive(vertx, gateway, request));
    // What is no HTTP is answered by Vert.x with a 400, and is nothing to tell about.
    server.exceptionHandler(e -> {});
    try {
      await(server.listen());
      return new Server(vertx, server);
    } catch (IOException e) {
      await(vertx.close());
      throw new IOException(
          "port " + port + " cannot be opened on " + LOOPBACK + ": " + e.getMessage(), e);
    }
  }

  /** Begins to make in the background what the next server needs, so that it starts sooner. */
  public static void prepare() {
    PREPARED.compareAndSet(null, CompletableFuture.supplyAsync(Server::newVertx));
  }

  private static CompletableFuture<Vertx> takePrepared() {
    CompletableFuture<Vertx> prepared = PREPARED.getAndSet(null);
    return prepared != null ? prepared : CompletableFuture.completedFuture(newVertx());
  }

  private static Vertx newVertx() {
    return Vertx.vertx(leanOptions());
  }

  /** Returns the port that is open. */
  public int port() {
    return server.actualPort();
  }

  /** Closes the port and all connections. May be called twice. */
  @Override
  public void close() {
    try {
      await(vertx.close());
    } catch (IOException e) {
      throw new IllegalStateException("the server does not close: " + e.getMessage(), e);
    }
  }

  /** One thread does, and files are not served. */
  private static VertxOptions leanOptions() {
    return new VertxOptions()
        .setEventLoopPoolSize(1)
        .setWorkerPoolSize(1)
        .setInternalBlockingPoolSize(1)
        .setUseDaemonThread(true)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }

  private static HttpServerOptions serverOptions(int port) {
    return new HttpServerOptions()
        .setHost(LOOPBACK)
        .setPort(port)
        .setMaxHeaderSize(MOST_HEADER_BYTES)
        .setMaxInitialLineLength(MOST_HEADER_BYTES);
  }

  private static void receive(Vertx vertx, Gateway gateway, HttpServerRequest request) {
    Buffer body = Buffer.buffer();
    request.handler(
        part -> {
          if (body.length() + part.length() <= MOST_BODY_BYTES) {
            body.appendBuffer(part);
          } else {
            refuseTooLong(request);
          }
        });
    request.endHandler(
        end -> {
          if (!request.response().ended()) {
            deliver(vertx, request, answer(gateway, converted(request, body)));
          }
        });
  }

  private static HttpAnswer answer(Gateway gateway, HttpRequest request) {
    try {
      return gateway.answer(request);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "the simulator failed at " + request.path(), e);
      return HttpAnswer.of(500, "text/plain", "the simulator has a bug: " + e + "\n");
    }
  }

  private static void refuseTooLong(HttpServerRequest request) {
    if (!request.response().ended()) {
      request.response().putHeader("Connection", "close").setStatusCode(413).end();
      request.handler(part -> {});
      request.connection().close();
    }
  }

  private static HttpRequest converted(HttpServerRequest request, Buffer body) {
    return new HttpRequest(
        request.method().name(),
        request.path() == null ? "/" : request.path(),
        request.query() == null ? "" : request.query(),
        request::getHeader,
        body,
        request.connection().remoteAddress().toString());
  }

  private static void deliver(Vertx vertx, HttpServerRequest request, HttpAnswer answer) {
    if (answer.delay().toMillis() > 0) {
      HttpAnswer now = answer.delivered(Duration.ZERO, answer.lost());
      vertx.setTimer(answer.delay().toMillis(), timer -> deliver(vertx, request, now));
    } else if (answer.lost()) {
      request.connection().close();
    } else if (!request.response().closed()) {
      request.response().setStatusCode(answer.status());
      answer.headers().forEach(request.response()::putHeader);
      request.response().end(answer.body());
    }
  }

  private static <T> T await(io.vertx.core.Future<T> future) throws IOException {
    Future<T> standard = future.toCompletionStage().toCompletableFuture();
    try {
      return standard.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(String.valueOf(cause.getMessage()), cause);
    } catch (TimeoutException e) {
      throw new IOException("nothing happened within " + START_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
