package io.ackj.bench.controller;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What a watch of tables told.
 *
 * @param at when it came
 * @param kind what happened to the object
 * @param generation how often the spec has changed, from 1
 * @param syncedGeneration of which spec the condition ACK.ResourceSynced speaks; 0 if there is none
 * @param synced that condition's status: True, False, Unknown, or empty if there is none
 * @param told reasons and messages of the conditions, for people
 */
record TableEvent(
    Instant at,
    Kind kind,
    String name,
    long generation,
    long syncedGeneration,
    String synced,
    String told) {

  /** What happens to objects. */
  enum Kind {
    ADDED,
    MODIFIED,
    DELETED
  }

  /** Reads what a watch sent. */
  static TableEvent read(Instant at, Kind kind, JsonNode object) {
    JsonNode metadata = object.path("metadata");
    long syncedGeneration = 0;
    String synced = "";
    StringBuilder told = new StringBuilder();
    for (JsonNode condition : object.path("status").path("conditions")) {
      if (condition.path("type").asText().equals("ACK.ResourceSynced")) {
        syncedGeneration = condition.path("observedGeneration").asLong();
        synced = condition.path("status").asText();
      }
      told.append(text(condition));
    }
    return new TableEvent(
        at,
        kind,
        metadata.path("name").asText(),
        metadata.path("generation").asLong(),
        syncedGeneration,
        synced,
        told.toString());
  }

  private static String text(JsonNode condition) {
    return "%s=%s %s %s; "
        .formatted(
            condition.path("type").asText(),
            condition.path("status").asText(),
            condition.path("reason").asText(),
            condition.path("message").asText());
  }

  /**
   * Returns whether it says that AWS is as the spec of this generation, or a later one, demands.
   */
  boolean isSynced(long wanted) {
    return kind != Kind.DELETED
        && synced.equals("True")
        && syncedGeneration >= wanted
        && syncedGeneration >= generation;
  }
}
