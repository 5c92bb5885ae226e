package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.kube.GuardedInformer.State;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedInformerIT {
  private final WidgetCluster cluster = new WidgetCluster();
  private final AtomicInteger changes = new AtomicInteger();
  private volatile boolean mayWatch;
  private final GuardedInformer<Namespace> informer =
      new GuardedInformer<>(
          "namespaces",
          "nothing works",
          cluster.client().namespaces(),
          () -> mayWatch,
          changes::incrementAndGet);

  @AfterEach
  void close() {
    informer.close();
    cluster.close();
  }

  @Test
  void whatMayBeListedAndNotWatchedIsForbiddenUntilItMay() {
    informer.start();
    Awaitility.await().until(informer::hasSynced);
    assertThat(informer.state()).isEqualTo(State.FORBIDDEN);
    assertThat(informer.known()).isEmpty();
    Awaitility.await().untilAsserted(() -> assertThat(changes).hasValue(1));

    mayWatch = true;

    Awaitility.await().until(() -> informer.state() == State.KNOWN);
    assertThat(informer.known()).isPresent();
  }
}
