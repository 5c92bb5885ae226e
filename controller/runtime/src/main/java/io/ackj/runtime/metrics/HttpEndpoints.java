package io.ackj.runtime.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Serves meters and probes over HTTP, with two threads in all. {@code GET /metrics} is at one
 * address; {@code /healthz} and {@code /readyz} are at another, or at the same if both are equal.
 */
public final class HttpEndpoints implements AutoCloseable {
  private static final int THREADS = 2;
  private static final String TEXT = "text/plain; charset=utf-8";

  /**
   * What the probes ask. An empty answer means that all is well; else it says what is missing.
   *
   * @param health whether the process works; Kubernetes restarts it if not
   * @param readiness whether it has begun to work
   */
  public record Probes(Supplier<Optional<String>> health, Supplier<Optional<String>> readiness) {}

  private record Answer(int status, String contentType, String body) {}

  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, HttpEndpoints::thread);
  private final HttpServer metricsServer;
  private final HttpServer healthServer;

  /**
   * Binds both addresses and begins to answer.
   *
   * @param metricsAddress host:port; port 0 takes a free one
   * @param healthAddress host:port
   * @throws UncheckedIOException if an address cannot be bound; the message names the flag
   */
  public HttpEndpoints(
      String metricsAddress, String healthAddress, ControllerMetrics metrics, Probes probes) {
    this.metricsServer = bind("--metrics-addr", metricsAddress);
    this.healthServer =
        healthAddress.equals(metricsAddress) ? metricsServer : bindBeside(healthAddress);
    serve(metricsServer, "/metrics", () -> scrape(metrics));
    serve(healthServer, "/healthz", () -> probe(probes.health()));
    serve(healthServer, "/readyz", () -> probe(probes.readiness()));
    servers().forEach(HttpServer::start);
  }

  /** Returns the port that serves meters. */
  public int metricsPort() {
    return metricsServer.getAddress().getPort();
  }

  /** Returns the port that serves probes. */
  public int healthPort() {
    return healthServer.getAddress().getPort();
  }

  /** Stops answering, at once. */
  @Override
  public void close() {
    servers().forEach(server -> server.stop(0));
    threads.shutdownNow();
  }

  private List<HttpServer> servers() {
    return metricsServer.equals(healthServer)
        ? List.of(metricsServer)
        : List.of(metricsServer, healthServer);
  }

  private HttpServer bindBeside(String healthAddress) {
    try {
      return bind("--healthz-addr", healthAddress);
    } catch (UncheckedIOException taken) {
      metricsServer.stop(0);
      threads.shutdownNow();
      throw taken;
    }
  }

  private HttpServer bind(String flag, String address) {
    try {
      HttpServer server = HttpServer.create(socketAddress(address), 0);
      server.setExecutor(threads);
      return server;
    } catch (IOException refused) {
      throw new UncheckedIOException(
          flag
              + ": cannot listen on "
              + address
              + " ("
              + refused.getMessage()
              + "); choose another address, or stop the process that uses it",
          refused);
    }
  }

  /** Flags were checked for their form; an empty host means all interfaces, as in Go. */
  private static InetSocketAddress socketAddress(String address) {
    int colon = address.lastIndexOf(':');
    int port = Integer.parseInt(address.substring(colon + 1));
    String host = address.substring(0, colon);
    return host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
  }

  private static Answer scrape(ControllerMetrics metrics) {
    return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
  }

  private static Answer probe(Supplier<Optional<String>> question) {
    return question
        .get()
        .map(missing -> new Answer(500, TEXT, missing + '\n'))
        .orElse(new Answer(200, TEXT, "ok"));
  }

  private static void serve(HttpServer server, String path, Supplier<Answer> answers) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            boolean known = exchange.getRequestURI().getPath().equals(path);
            send(exchange, known ? answers.get() : new Answer(404, TEXT, "not found\n"));
          }
        });
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "http-endpoints");
    thread.setDaemon(true);
    return thread;
  }
}
