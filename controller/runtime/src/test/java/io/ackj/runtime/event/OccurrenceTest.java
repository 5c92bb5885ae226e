package io.ackj.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void sameThingGivesTheSameName() {
    Occurrence later =
        Occurrence.of(
            object("one", "u1"), EventRecorder.Type.NORMAL, "Created", "done", NOW.plusSeconds(9));

    assertThat(later.eventName()).isEqualTo(of("Created", "done").eventName());
    assertThat(later.eventName()).startsWith("one.").hasSize("one.".length() + 16);
  }

  @Test
  void whateverDiffersGivesAnotherName() {
    String name = of("Created", "done").eventName();

    assertThat(of("Updated", "done").eventName()).isNotEqualTo(name);
    assertThat(of("Created", "done again").eventName()).isNotEqualTo(name);
    assertThat(
            Occurrence.of(object("one", "u2"), EventRecorder.Type.NORMAL, "Created", "done", NOW)
                .eventName())
        .isNotEqualTo(name);
    assertThat(
            Occurrence.of(object("one", "u1"), EventRecorder.Type.WARNING, "Created", "done", NOW)
                .eventName())
        .isNotEqualTo(name);
  }

  @Test
  void longNamesAndMessagesAreCut() {
    Occurrence occurrence =
        Occurrence.of(
            object("n".repeat(253), "u1"),
            EventRecorder.Type.NORMAL,
            "Created",
            "m".repeat(1023) + "\uD83D\uDE00",
            NOW);

    assertThat(occurrence.eventName()).hasSize(253);
    assertThat(occurrence.message()).isEqualTo("m".repeat(1023));
  }

  @Test
  void eventsOfObjectsWithoutNamespaceAreInTheDefaultOne() {
    ConfigMap object = object("one", "u1");
    object.getMetadata().setNamespace(null);

    Occurrence occurrence =
        Occurrence.of(object, EventRecorder.Type.NORMAL, "Created", "done", NOW);

    assertThat(occurrence.namespace()).isEqualTo("default");
  }

  private static Occurrence of(String reason, String message) {
    return Occurrence.of(object("one", "u1"), EventRecorder.Type.NORMAL, reason, message, NOW);
  }

  private static ConfigMap object(String name, String uid) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withNamespace("shop")
        .withName(name)
        .withUid(uid)
        .endMetadata()
        .build();
  }
}
