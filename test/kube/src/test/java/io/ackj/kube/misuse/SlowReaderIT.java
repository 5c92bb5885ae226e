package io.ackj.kube.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.KubeOptions;
import io.ackj.kube.KubeServer;
import io.ackj.kube.store.StoreLimits;
import io.ackj.testkit.kube.TrustingClient;
import java.io.BufferedReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that opens a watch and then does not read. */
class SlowReaderIT {
  private static final String MAPS = "/api/v1/namespaces/default/configmaps";
  private static final int CHANGES = 300;
  private static final int HISTORY = 20;

  /** What the buffers of both sockets, of TLS and of the server hold is far less than this. */
  private static final String LARGE = "x".repeat(100_000);

  @Test
  void watchThatIsNotReadEndsWhenItsPlaceIsForgotten() throws Exception {
    try (KubeServer server = KubeServer.start(shortHistory());
        RawConnection reader = RawConnection.open(RawConnection.factory(server), server)) {
      reader.send("GET " + MAPS + "?watch=1 HTTP/1.1\r\nHost: localhost\r\n", new byte[0]);
      BufferedReader answer = reader.lines();
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");

      write(server);

      List<String> events = answer.lines().filter(line -> line.startsWith("{\"type\":")).toList();
      assertThat(events).hasSizeLessThan(CHANGES - HISTORY);
      assertThat(events.get(events.size() - 1)).contains("\"type\":\"ERROR\"", "\"code\":410");
    }
  }

  private static KubeOptions shortHistory() {
    return KubeOptions.defaults().withStorage(new StoreLimits(HISTORY, 64L << 20, 2L << 30));
  }

  private static void write(KubeServer server) throws Exception {
    HttpClient client = TrustingClient.trusting(server.certificateAuthority());
    for (int i = 0; i < CHANGES; i++) {
      String map =
          """
          {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "map-%d"},
           "data": {"large": "%s"}}
          """
              .formatted(i, LARGE);
      HttpRequest request =
          HttpRequest.newBuilder(server.uri().resolve(MAPS))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(map))
              .build();
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(201);
    }
  }
}
