package io.ackj.kube.informer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.KubeOptions;
import io.ackj.kube.KubeServer;
import io.ackj.kube.store.StoreLimits;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InformerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How watches reach the client. */
  enum Transport {
    CHUNKED_HTTP,
    WEB_SOCKET
  }

  static Stream<Arguments> disturbancesOnEveryTransport() {
    return Stream.of(Transport.values())
        .flatMap(
            transport ->
                Stream.of(Disturbance.values())
                    .map(disturbance -> Arguments.of(transport, disturbance)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("disturbancesOnEveryTransport")
  void cacheHoldsInTheEndWhatTheServerHas(Transport transport, Disturbance disturbance) {
    try (KubeServer server = KubeServer.start(options());
        Widgets widgets = Widgets.on(server);
        KubernetesClient watching = Widgets.connect(server, transport == Transport.CHUNKED_HTTP)) {
      widgets.create(0, 40);
      SharedIndexInformer<GenericKubernetesResource> informer =
          Widgets.of(watching).inAnyNamespace().inform(reader(disturbance));

      disturbance.happen(server, widgets);

      Awaitility.await("the cache to converge")
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(Widgets.versionsOf(informer.getStore().list()))
                      .isEqualTo(widgets.versions()));
      assertThat(informer.isRunning()).isTrue();
    }
  }

  /** A short history, so that a watch that was away for long finds its place gone. */
  private static KubeOptions options() {
    return KubeOptions.defaults()
        .withBookmarkInterval(Duration.ofMillis(200))
        .withStorage(new StoreLimits(200, 64L << 20, 2L << 30));
  }

  private static ResourceEventHandler<GenericKubernetesResource> reader(Disturbance disturbance) {
    long nanos = disturbance.readerIsSlow() ? Duration.ofMillis(5).toNanos() : 0;
    return new ResourceEventHandler<>() {
      @Override
      public void onAdd(GenericKubernetesResource widget) {
        LockSupport.parkNanos(nanos);
      }

      @Override
      public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource after) {
        LockSupport.parkNanos(nanos);
      }

      @Override
      public void onDelete(GenericKubernetesResource widget, boolean unknown) {
        LockSupport.parkNanos(nanos);
      }
    };
  }
}
