package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.JsonEquality;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The status of a CRD: the names that it got, the versions that objects may be stored in, and
 * whether its kinds are served. A real server's controllers work this out a moment after the write;
 * here it is part of it.
 */
final class CrdStatus {
  private static final Set<String> OWN_CONDITIONS = Set.of("NamesAccepted", "Established");

  private final Clock clock;

  CrdStatus(Clock clock) {
    this.clock = clock;
  }

  /**
   * Sets the status.
   *
   * @param definition is changed in place
   * @param old what is stored now; null if nothing is
   * @param others all CRDs that are stored, this one possibly among them
   */
  void set(ObjectNode definition, @Nullable ObjectNode old, Collection<ObjectNode> others) {
    JsonNode before = (old == null ? definition : old).path("status");
    ObjectNode status = JsonNodeFactory.instance.objectNode();
    List<ObjectNode> rivals = rivals(definition, others);
    JsonNode accepted = old == null ? JsonNodeFactory.instance.objectNode() : accepted(old);
    Acceptance acceptance = Acceptance.of(new Definition(definition).names(), accepted, rivals);
    status.set("acceptedNames", acceptance.names());
    ArrayNode conditions = status.putArray("conditions");
    conditions.add(namesAccepted(acceptance, before));
    conditions.add(established(acceptance, old, before));
    keepOthers(before, conditions);
    status.set("storedVersions", storedVersions(definition, old));
    definition.set("status", status);
  }

  /** Keeps conditions such as {@code Terminating}, which are set elsewhere. */
  private static void keepOthers(JsonNode before, ArrayNode conditions) {
    for (JsonNode condition : before.path("conditions")) {
      if (!OWN_CONDITIONS.contains(condition.path("type").asText())) {
        conditions.add(condition.deepCopy());
      }
    }
  }

  private static JsonNode accepted(ObjectNode old) {
    return old.path("status").path("acceptedNames");
  }

  private static List<ObjectNode> rivals(ObjectNode definition, Collection<ObjectNode> others) {
    List<ObjectNode> rivals = new ArrayList<>();
    for (ObjectNode other : others) {
      boolean sameGroup =
          JsonEquality.equal(
              other.path("spec").path("group"), definition.path("spec").path("group"));
      boolean same =
          other.path("metadata").path("name").equals(definition.path("metadata").path("name"));
      if (sameGroup && !same) {
        rivals.add(other);
      }
    }
    return rivals;
  }

  private ObjectNode namesAccepted(Acceptance acceptance, JsonNode before) {
    return condition(
        "NamesAccepted",
        acceptance.isComplete(),
        acceptance.reason(),
        acceptance.message(),
        before);
  }

  /** Kinds that are served once stay served, whatever becomes of other names. */
  private ObjectNode established(Acceptance acceptance, @Nullable ObjectNode old, JsonNode before) {
    boolean served = old != null && new Definition(old).isEstablished();
    if (served || acceptance.isComplete()) {
      return condition(
          "Established",
          true,
          "InitialNamesAccepted",
          "the initial names have been accepted",
          before);
    }
    return condition("Established", false, "NotAccepted", "not all names are accepted", before);
  }

  private ObjectNode condition(
      String type, boolean holds, String reason, String message, JsonNode before) {
    String status = holds ? "True" : "False";
    String time = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    for (JsonNode earlier : before.path("conditions")) {
      if (earlier.path("type").asText().equals(type)
          && earlier.path("status").asText().equals(status)) {
        time = earlier.path("lastTransitionTime").asText(time);
      }
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("lastTransitionTime", time)
        .put("message", message)
        .put("reason", reason)
        .put("status", status)
        .put("type", type);
  }

  private static ArrayNode storedVersions(ObjectNode definition, @Nullable ObjectNode old) {
    ArrayNode versions = JsonNodeFactory.instance.arrayNode();
    Set<String> seen = new HashSet<>();
    if (old != null) {
      old.path("status")
          .path("storedVersions")
          .forEach(
              version -> {
                seen.add(version.asText());
                versions.add(version);
              });
    }
    for (JsonNode version : new Definition(definition).versions()) {
      if (version.path("storage").asBoolean()) {
        if (seen.add(version.path("name").asText())) {
          versions.add(version.path("name").asText());
        }
        break;
      }
    }
    return versions;
  }
}
