package io.ackj.local.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a watch shows of an object.
 *
 * @param state of what it stands for in AWS, such as ACTIVE; empty as long as nothing is known
 * @param created when the object was created; {@code null} if the server does not say
 * @param isBeingDeleted whether its deletion is under way
 */
public record ObservedObject(
    ObjectKey key,
    long generation,
    String state,
    @Nullable Instant created,
    boolean isBeingDeleted,
    List<ObservedCondition> conditions) {
  static final String SYNCED = "ACK.ResourceSynced";
  static final String TERMINAL = "ACK.Terminal";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the conditions. */
  public ObservedObject {
    conditions = List.copyOf(conditions);
  }

  /** Reads an object of any of ACK's kinds. */
  public static ObservedObject of(GenericKubernetesResource resource) {
    JsonNode object = JSON.valueToTree(resource);
    JsonNode metadata = object.path("metadata");
    JsonNode status = object.path("status");
    String kind = object.path("kind").asText();
    return new ObservedObject(
        new ObjectKey(kind, metadata.path("namespace").asText(""), metadata.path("name").asText()),
        metadata.path("generation").asLong(),
        state(status),
        instant(metadata.path("creationTimestamp").asText("")),
        metadata.hasNonNull("deletionTimestamp"),
        conditions(status));
  }

  /** Table, GlobalTable and Backup call it by their own names. */
  private static String state(JsonNode status) {
    for (String field : List.of("tableStatus", "globalTableStatus", "backupStatus")) {
      if (status.hasNonNull(field)) {
        return status.path(field).asText();
      }
    }
    return "";
  }

  private static @Nullable Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static List<ObservedCondition> conditions(JsonNode status) {
    List<ObservedCondition> conditions = new ArrayList<>();
    for (JsonNode condition : status.path("conditions")) {
      conditions.add(
          new ObservedCondition(
              condition.path("type").asText(),
              condition.path("status").asText(),
              condition.path("reason").asText(""),
              condition.path("message").asText(""),
              condition.path("observedGeneration").asLong()));
    }
    return conditions;
  }

  Optional<ObservedCondition> condition(String type) {
    return conditions.stream().filter(each -> each.type().equals(type)).findFirst();
  }

  /** Returns whether it is as its present spec says. */
  public boolean isSynced() {
    return isTrueNow(SYNCED) && !isBeingDeleted;
  }

  /** Returns whether nothing but another spec can help it. */
  public boolean isTerminal() {
    return isTrueNow(TERMINAL);
  }

  private boolean isTrueNow(String type) {
    return condition(type)
        .filter(each -> each.isTrue() && each.observedGeneration() >= generation)
        .isPresent();
  }

  /** Returns why it is not synced, in a line. */
  public String obstacle() {
    if (isBeingDeleted) {
      return "it is being deleted";
    }
    for (String type : List.of(TERMINAL, "ACK.Recoverable", SYNCED)) {
      Optional<ObservedCondition> condition = condition(type);
      if (condition.isPresent() && condition.get().isTrue() != type.equals(SYNCED)) {
        return condition.get().shown();
      }
    }
    return condition(SYNCED).isPresent()
        ? SYNCED
            + " is about an earlier spec, generation %d of %d"
                .formatted(condition(SYNCED).get().observedGeneration(), generation)
        : "it has no condition " + SYNCED + " yet";
  }
}
