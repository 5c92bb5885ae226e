package io.ackj.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.runtime.metrics.HttpEndpoints.Probes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpEndpointsIT {
  private static final String FREE_PORT = "127.0.0.1:0";

  private final AtomicReference<Optional<String>> missing =
      new AtomicReference<>(Optional.of("Table is not synced yet"));
  private final ControllerMetrics metrics = new ControllerMetrics("dynamodb");
  private final HttpEndpoints endpoints =
      new HttpEndpoints(
          FREE_PORT, "localhost:0", metrics, new Probes(Optional::empty, missing::get));

  @AfterEach
  void close() {
    endpoints.close();
  }

  @Test
  void servesMetrics() throws Exception {
    metrics.countAwsCall("GET", "DescribeTable");

    HttpResponse<String> answer = get(endpoints.metricsPort(), "/metrics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    assertThat(answer.body()).contains("ack_outbound_api_requests_total");
  }

  @Test
  void isReadyOnceNothingIsMissing() throws Exception {
    HttpResponse<String> before = get(endpoints.healthPort(), "/readyz");
    missing.set(Optional.empty());

    assertThat(before.statusCode()).isEqualTo(500);
    assertThat(before.body()).isEqualTo("Table is not synced yet\n");
    assertThat(get(endpoints.healthPort(), "/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void isHealthyWhileNothingIsSynced() throws Exception {
    assertThat(get(endpoints.healthPort(), "/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void knowsNoOtherPath() throws Exception {
    assertThat(get(endpoints.healthPort(), "/healthz/deep").statusCode()).isEqualTo(404);
  }

  @Test
  void namesTheFlagOfAnAddressThatIsTaken() {
    String taken = "127.0.0.1:" + endpoints.metricsPort();

    assertThatThrownBy(
            () ->
                new HttpEndpoints(
                    FREE_PORT, taken, metrics, new Probes(Optional::empty, Optional::empty)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("--healthz-addr: cannot listen on " + taken);
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
