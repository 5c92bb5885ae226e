package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.JsonEquality;
import io.ackj.kube.schema.ShownValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the names that a CRD asks for it gets: those that no other CRD of its group has.
 *
 * @param names that it has from now on
 * @param reason of the condition
 * @param message of the condition
 */
record Acceptance(ObjectNode names, String reason, String message) {
  private static final String NO_CONFLICT = "NoConflicts";

  boolean isComplete() {
    return reason.equals(NO_CONFLICT);
  }

  static Acceptance of(JsonNode requested, JsonNode accepted, List<ObjectNode> rivals) {
    return new Decision(requested, accepted, rivals).decide();
  }

  private static final class Decision {
    private final JsonNode requested;
    private final JsonNode accepted;
    private final Set<String> resources = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private final ObjectNode names;
    private String reason = NO_CONFLICT;
    private String message = "no conflicts found";

    Decision(JsonNode requested, JsonNode accepted, List<ObjectNode> rivals) {
      this.requested = requested;
      this.accepted = accepted;
      names = JsonNodeFactory.instance.objectNode();
      names.put("kind", accepted.path("kind").asText());
      names.put("plural", accepted.path("plural").asText());
      rivals.forEach(rival -> claim(rival.path("status").path("acceptedNames")));
    }

    private void claim(JsonNode taken) {
      resources.add(taken.path("plural").asText());
      resources.add(taken.path("singular").asText());
      taken.path("shortNames").forEach(name -> resources.add(name.asText()));
      kinds.add(taken.path("kind").asText());
      kinds.add(taken.path("listKind").asText());
    }

    Acceptance decide() {
      accept("plural", resources, "PluralConflict");
      accept("singular", resources, "SingularConflict");
      acceptShortNames();
      accept("kind", kinds, "KindConflict");
      accept("listKind", kinds, "ListKindConflict");
      if (requested.has("categories")) {
        names.set("categories", requested.path("categories").deepCopy());
      }
      return new Acceptance(names, reason, message);
    }

    private void accept(String field, Set<String> taken, String conflict) {
      String name = requested.path(field).asText();
      boolean own = name.equals(accepted.path(field).asText());
      if (!own && taken.contains(name)) {
        refuse(conflict, ShownValue.quote(name) + " is already in use");
        keep(field);
      } else {
        names.put(field, name);
      }
    }

    private void keep(String field) {
      if (accepted.has(field)) {
        names.set(field, accepted.path(field).deepCopy());
      }
    }

    private void acceptShortNames() {
      JsonNode wanted = requested.path("shortNames");
      Set<String> own = new HashSet<>();
      accepted.path("shortNames").forEach(name -> own.add(name.asText()));
      List<String> conflicts = new ArrayList<>();
      for (JsonNode name : wanted) {
        if (!own.contains(name.asText()) && resources.contains(name.asText())) {
          conflicts.add(ShownValue.quote(name.asText()) + " is already in use");
        }
      }
      boolean unchanged = JsonEquality.equal(wanted, accepted.path("shortNames"));
      if (!conflicts.isEmpty() && !unchanged) {
        refuse("ShortNamesConflict", aggregate(conflicts));
        keep("shortNames");
      } else if (!wanted.isMissingNode()) {
        names.set("shortNames", wanted.deepCopy());
      }
    }

    private static String aggregate(List<String> conflicts) {
      return conflicts.size() == 1
          ? conflicts.get(0)
          : conflicts.stream().distinct().collect(Collectors.joining(", ", "[", "]"));
    }

    private void refuse(String conflict, String words) {
      reason = conflict;
      message = words;
    }
  }
}
