package io.ackj.bench.controller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TableEventTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void objectIsSyncedWhenTheConditionIsTrueOfItsGeneration() throws Exception {
    TableEvent event = event(TableEvent.Kind.MODIFIED, 2, "True", 2);

    assertThat(event.name()).isEqualTo("orders");
    assertThat(event.isSynced(2)).isTrue();
    assertThat(event.isSynced(1)).isTrue();
    assertThat(event.isSynced(3)).isFalse();
  }

  @Test
  void conditionOfAnOlderGenerationSaysNothing() throws Exception {
    assertThat(event(TableEvent.Kind.MODIFIED, 2, "True", 1).isSynced(1)).isFalse();
  }

  @Test
  void objectIsNotSyncedWhenTheConditionIsNotTrue() throws Exception {
    assertThat(event(TableEvent.Kind.MODIFIED, 1, "False", 1).isSynced(1)).isFalse();
    assertThat(event(TableEvent.Kind.MODIFIED, 1, "Unknown", 1).isSynced(1)).isFalse();
  }

  @Test
  void objectThatIsGoneIsNotSynced() throws Exception {
    assertThat(event(TableEvent.Kind.DELETED, 1, "True", 1).isSynced(1)).isFalse();
  }

  @Test
  void newObjectHasNoConditions() throws Exception {
    TableEvent event =
        TableEvent.read(
            Instant.EPOCH,
            TableEvent.Kind.ADDED,
            JSON.readTree("{\"metadata\": {\"name\": \"orders\", \"generation\": 1}}"));

    assertThat(event.synced()).isEmpty();
    assertThat(event.isSynced(1)).isFalse();
  }

  @Test
  void conditionsAreToldToPeople() throws Exception {
    assertThat(event(TableEvent.Kind.MODIFIED, 1, "False", 1).told())
        .isEqualTo("ACK.ResourceSynced=False Creating wait; Ready=False  ; ");
  }

  private static TableEvent event(
      TableEvent.Kind kind, long generation, String synced, long syncedGeneration)
      throws JsonProcessingException {
    String object =
        """
        {"metadata": {"name": "orders", "generation": %d},
         "status": {"conditions": [
           {"type": "ACK.ResourceSynced", "status": "%s", "observedGeneration": %d,
            "reason": "Creating", "message": "wait"},
           {"type": "Ready", "status": "False", "observedGeneration": 9}]}}
        """
            .formatted(generation, synced, syncedGeneration);
    return TableEvent.read(Instant.EPOCH, kind, JSON.readTree(object));
  }
}
