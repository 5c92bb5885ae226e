package io.ackj.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.KubeServer;
import io.ackj.kube.fault.Matching;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KubeEventsIT {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final KubeServer server = KubeServer.start();
  private final KubernetesClient client = connect();
  private volatile Instant now = START;
  private volatile boolean busy;
  private final AtomicInteger asked = new AtomicInteger();
  private final KubeEvents events = new KubeEvents(client, this::isBusy, () -> now);

  @AfterEach
  void close() {
    events.close();
    client.close();
    server.close();
  }

  @Test
  void eventNamesTheObjectAndWhatHappened() {
    events.record(object(), EventRecorder.Type.WARNING, "Throttled", "slow down");

    Event event = await(1).get(0);
    assertThat(event.getType()).isEqualTo("Warning");
    assertThat(event.getReason()).isEqualTo("Throttled");
    assertThat(event.getMessage()).isEqualTo("slow down");
    assertThat(event.getCount()).isEqualTo(1);
    assertThat(event.getInvolvedObject().getUid()).isEqualTo("u1");
    assertThat(event.getInvolvedObject().getKind()).isEqualTo("ConfigMap");
    assertThat(event.getSource().getComponent()).isEqualTo("ackj");
    assertThat(event.getReportingComponent()).isEqualTo("ackj");
    assertThat(Instant.parse(event.getFirstTimestamp())).isEqualTo(START);
  }

  @Test
  void sameAgainIsCountedAlsoAfterARestart() {
    events.record(object(), EventRecorder.Type.NORMAL, "Created", "done");
    await(1);
    events.close();
    now = START.plusSeconds(60);

    Event event;
    try (KubeEvents restarted = new KubeEvents(client, this::isBusy, () -> now)) {
      restarted.record(object(), EventRecorder.Type.NORMAL, "Created", "done");
      event = awaitLast(now);
    }

    assertThat(event.getCount()).isEqualTo(2);
    assertThat(Instant.parse(event.getFirstTimestamp())).isEqualTo(START);
    assertThat(Instant.parse(event.getLastTimestamp())).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void sameAfterMoreThanAnHourIsCountedAnew() {
    events.record(object(), EventRecorder.Type.NORMAL, "Created", "done");
    events.record(object(), EventRecorder.Type.NORMAL, "Created", "done");
    now = START.plus(Duration.ofHours(2));
    events.record(object(), EventRecorder.Type.NORMAL, "Created", "done");

    Event event = awaitLast(now);
    assertThat(event.getCount()).isEqualTo(1);
    assertThat(Instant.parse(event.getFirstTimestamp())).isEqualTo(now);
  }

  @Test
  void namespaceThatRefusesEventsIsLeftInPeaceForTenMinutes() {
    server.faults().fail(1, Matching.any().resource("events"), 403, "Forbidden", "no events here");
    events.record(object(), EventRecorder.Type.NORMAL, "First", "refused");
    events.record(object(), EventRecorder.Type.NORMAL, "Second", "not tried");
    events.record(object("kube-system"), EventRecorder.Type.NORMAL, "Third", "elsewhere");
    Awaitility.await().until(() -> reasons("kube-system").equals(List.of("Third")));

    now = START.plus(Duration.ofMinutes(10));
    events.record(object(), EventRecorder.Type.NORMAL, "Fourth", "tried again");

    Awaitility.await().until(() -> reasons("default").equals(List.of("Fourth")));
  }

  @Test
  void oldestIsDroppedIfTooManyWait() {
    server.faults().freeze();
    try {
      for (int i = 0; i < KubeEvents.LIMIT + 2; i++) {
        events.record(object(), EventRecorder.Type.NORMAL, "Reason", "message " + i);
      }

      assertThat(events.dropped()).isBetween(1L, 2L);
    } finally {
      server.faults().clear();
      server.faults().unfreeze();
    }
  }

  @Test
  void eventsWaitForUrgentWorkButNotForever() {
    busy = true;
    events.record(object(), EventRecorder.Type.NORMAL, "First", "a burst goes on");
    now = START.plus(KubeEvents.PATIENCE);
    events.record(object(), EventRecorder.Type.NORMAL, "Second", "and on");

    Awaitility.await().until(() -> reasons("default").equals(List.of("First")));
    int before = asked.get();
    Awaitility.await().until(() -> asked.get() > before + 2);
    assertThat(reasons("default")).containsExactly("First");
    busy = false;

    Awaitility.await().until(() -> reasons("default").equals(List.of("First", "Second")));
  }

  private boolean isBusy() {
    asked.incrementAndGet();
    return busy;
  }

  private List<Event> await(int count) {
    return Awaitility.await()
        .until(
            () -> client.v1().events().inNamespace("default").list().getItems(),
            list -> list.size() == count);
  }

  /** Waits for the one Event to tell of this time. */
  private Event awaitLast(Instant time) {
    return Awaitility.await()
        .until(
            () -> await(1).get(0), event -> Instant.parse(event.getLastTimestamp()).equals(time));
  }

  private List<String> reasons(String namespace) {
    return client.v1().events().inNamespace(namespace).list().getItems().stream()
        .map(Event::getReason)
        .toList();
  }

  private static ConfigMap object() {
    return object("default");
  }

  private static ConfigMap object(String namespace) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withNamespace(namespace)
        .withName("one")
        .withUid("u1")
        .endMetadata()
        .build();
  }

  private KubernetesClient connect() {
    Config config =
        new ConfigBuilder(Config.fromKubeconfig(server.kubeconfig()))
            .withRequestRetryBackoffInterval(10)
            .build();
    return new KubernetesClientBuilder().withConfig(config).build();
  }
}
