package io.ackj.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * What a controller says of itself, over HTTP on loopback.
 *
 * @param metricsPort where its meters are
 * @param healthPort where its probes are
 */
public record SelfReport(int metricsPort, int healthPort) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /** Returns the status and the text of a probe, for example {@code 200 ok}. */
  public String probe(String path) {
    HttpResponse<String> answer = get(healthPort, path);
    return answer.statusCode() + " " + answer.body().strip();
  }

  /** Says whether a probe is answered with 200; false if nobody answers. */
  public boolean isUp(String path) {
    try {
      return get(healthPort, path).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Returns the sum of all values of a meter; 0 if there is none. */
  public double meter(String name) {
    return get(metricsPort, "/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static HttpResponse<String> get(int port, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
