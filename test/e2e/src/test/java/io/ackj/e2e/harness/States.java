package io.ackj.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the state of an object. */
public final class States {
  private States() {}

  /** Says whether an object is in sync, and says so of its present generation. */
  public static boolean isSynced(JsonNode object) {
    return isTrue(object, "ACK.ResourceSynced");
  }

  /** Says whether a condition is True, and is about the present generation. */
  public static boolean isTrue(JsonNode object, String type) {
    return condition(object, type)
        .filter(condition -> condition.path("status").asText().equals("True"))
        .filter(condition -> isPresent(object, condition))
        .isPresent();
  }

  private static boolean isPresent(JsonNode object, JsonNode condition) {
    return condition.path("observedGeneration").asLong()
        == object.at("/metadata/generation").asLong();
  }

  /** Returns a condition of the present generation; empty if there is none. */
  public static Optional<JsonNode> present(JsonNode object, String type) {
    return condition(object, type).filter(condition -> isPresent(object, condition));
  }

  /** Returns a condition; empty if there is none. */
  public static Optional<JsonNode> condition(JsonNode object, String type) {
    for (JsonNode condition : object.at("/status/conditions")) {
      if (condition.path("type").asText().equals(type)) {
        return Optional.of(condition);
      }
    }
    return Optional.empty();
  }

  /** Returns the reasons of all advisories. */
  public static List<String> advisories(JsonNode object) {
    List<String> reasons = new ArrayList<>();
    for (JsonNode condition : object.at("/status/conditions")) {
      if (condition.path("type").asText().equals("ACK.Advisory")) {
        reasons.add(condition.path("reason").asText());
      }
    }
    return reasons;
  }

  /** Returns the conditions in short, for example {@code ACK.ResourceSynced=False Creating}. */
  public static List<String> conditions(JsonNode object) {
    List<String> all = new ArrayList<>();
    for (JsonNode condition : object.at("/status/conditions")) {
      all.add(
          "%s=%s %s"
              .formatted(
                  condition.path("type").asText(),
                  condition.path("status").asText(),
                  condition.path("reason").asText())
              .strip());
    }
    return all;
  }
}
