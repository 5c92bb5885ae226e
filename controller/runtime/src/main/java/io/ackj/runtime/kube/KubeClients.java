package io.ackj.runtime.kube;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Makes clients of the Kubernetes API. */
public final class KubeClients {
  /**
   * After which a watch that broke is started again; it doubles from time to time, up to 32 times.
   * The library's own, a second, would leave edits unseen for half a minute after an outage.
   */
  private static final int WATCH_RECONNECT_MILLIS = 250;

  private KubeClients() {}

  /**
   * Makes a client; it connects when it is used. The caller closes it.
   *
   * @param config where the server is and who asks; not changed
   * @param userAgent what the server's logs say of who asks, such as {@code ackj/0.1.0}
   * @param calls is told of every answer
   */
  public static KubernetesClient create(Config config, String userAgent, Calls calls) {
    Config own =
        new ConfigBuilder(config)
            .withUserAgent(userAgent)
            // A WebSocket of the JDK may miss that its connection broke: minutes without events.
            .withOnlyHttpWatches(true)
            .withWatchReconnectInterval(
                Math.min(config.getWatchReconnectInterval(), WATCH_RECONNECT_MILLIS))
            .build();
    return new KubernetesClientBuilder()
        .withConfig(own)
        .withKubernetesSerialization(serialization())
        .withHttpClientFactory(new BriefThreads())
        .withHttpClientBuilderConsumer(
            http -> http.addOrReplaceInterceptor("calls", telling(calls)))
        .build();
  }

  /**
   * Of the six hundred kinds that the library has classes of, all would be loaded at the first
   * event of a watch, to find that of its object. Who watches a kind makes it known instead; an
   * object of another kind is read as a generic one, and converted if somebody asks for its own
   * class.
   */
  private static KubernetesSerialization serialization() {
    KubernetesSerialization made = new KubernetesSerialization(new ObjectMapper(), false);
    // What a watch ends with; the library tells it from other objects by its class.
    made.registerKubernetesResource(Status.class);
    return made;
  }

  /**
   * Opens the connection that all calls share. HTTP/2 needs but one; whoever makes ten calls at
   * once before it is there makes ten, and throws nine away after the work of their handshakes.
   *
   * @return ends with the first answer, of whatever kind, or when none is to be had
   */
  public static CompletableFuture<?> connect(KubernetesClient client) {
    HttpClient http = client.getHttpClient();
    String anything = client.getMasterUrl() + "version";
    return http.sendAsync(http.newHttpRequestBuilder().uri(anything).build(), String.class);
  }

  /** Is told of calls of the API server. */
  @FunctionalInterface
  public interface Calls {
    /**
     * An answer has come.
     *
     * @param method such as {@code GET}
     * @param host host and port of the server
     * @param code the HTTP status
     */
    void answered(String method, String host, String code);
  }

  private static Interceptor telling(Calls calls) {
    return new Interceptor() {
      @Override
      public void after(
          HttpRequest request,
          HttpResponse<?> response,
          AsyncBody.Consumer<List<ByteBuffer>> consumer) {
        calls.answered(
            request.method(), request.uri().getAuthority(), Integer.toString(response.code()));
      }
    };
  }
}
