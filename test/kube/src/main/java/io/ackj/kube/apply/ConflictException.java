package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.List;

/** What is applied differs from what others own, and force was not asked for. */
final class ConflictException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Conflict> conflicts;

  /** One field whose value its owner would lose. */
  record Conflict(ManagerId manager, FieldPath path) {}

  /**
   * Makes the refusal.
   *
   * @param conflicts at least one, sorted by managers
   */
  ConflictException(List<Conflict> conflicts) {
    super("conflict", null, false, false);
    this.conflicts = List.copyOf(conflicts);
  }

  FieldSet fields() {
    return FieldSet.of(conflicts.stream().map(Conflict::path).toArray(FieldPath[]::new));
  }

  /** Returns the conflicts that are about other fields; at least one has to be. */
  ConflictException without(FieldSet allowed) {
    return new ConflictException(
        conflicts.stream().filter(conflict -> !allowed.has(conflict.path())).toList());
  }

  /** Returns the 409 with a cause for each conflict. */
  ApiException toApiException() {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    ArrayNode causes = details.putArray("causes");
    for (Conflict conflict : conflicts) {
      causes
          .addObject()
          .put("reason", "FieldManagerConflict")
          .put("message", "conflict with " + conflict.manager().printed())
          .put("field", conflict.path().toString());
    }
    return new ApiException(409, "Conflict", message(), details);
  }

  private String message() {
    if (conflicts.size() == 1) {
      Conflict only = conflicts.get(0);
      return "Apply failed with 1 conflict: conflict with %s: %s"
          .formatted(only.manager().printed(), only.path());
    }
    List<String> lines = new ArrayList<>();
    ManagerId manager = null;
    for (Conflict conflict : conflicts) {
      if (!conflict.manager().equals(manager)) {
        manager = conflict.manager();
        lines.add("conflicts with " + manager.printed() + ":");
      }
      lines.add("- " + conflict.path());
    }
    return "Apply failed with %d conflicts: %s"
        .formatted(conflicts.size(), String.join("\n", lines));
  }
}
