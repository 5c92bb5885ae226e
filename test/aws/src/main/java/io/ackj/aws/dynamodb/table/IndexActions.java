package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads GlobalSecondaryIndexUpdates. */
final class IndexActions {
  private static final List<String> ACTIONS = List.of("Update", "Create", "Delete");

  private IndexActions() {}

  /** Refuses entries that are empty, hold two actions, or name an index twice. */
  static void checkShape(ObjectNode input) {
    Set<String> names = new HashSet<>();
    for (JsonNode entry : entries(input)) {
      List<String> actions = ACTIONS.stream().filter(action -> Members.has(entry, action)).toList();
      if (actions.isEmpty()) {
        throw Refusals.invalid(
            "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
                + " GlobalSecondaryIndexUpdate.Delete must not be null");
      }
      if (actions.size() > 1) {
        throw Refusals.invalid(
            "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate"
                + " object");
      }
      String name = name(entry.path(actions.get(0)));
      if (!names.add(name)) {
        throw Refusals.invalid(
            "Only one global secondary index update per index is allowed simultaneously. Index: "
                + name);
      }
    }
  }

  /** Returns all actions of a kind. */
  static List<JsonNode> of(ObjectNode input, String action) {
    return entries(input).stream()
        .filter(entry -> Members.has(entry, action))
        .map(entry -> entry.path(action))
        .toList();
  }

  /** Returns the Update actions by the index's name. */
  static Map<String, JsonNode> updates(ObjectNode input) {
    return of(input, "Update").stream()
        .collect(Collectors.toMap(IndexActions::name, Function.identity()));
  }

  /** Returns how many indexes of any kind a request creates and deletes. */
  static long comingAndGoing(ObjectNode input) {
    return Stream.of("Create", "Delete").mapToLong(action -> of(input, action).size()).sum()
        + input.path("VectorIndexUpdates").size();
  }

  /** Returns the names of the indexes of any kind that a request deletes. */
  static Set<String> deleted(ObjectNode input) {
    return Stream.concat(
            of(input, "Delete").stream(),
            Members.list(input, "VectorIndexUpdates").stream().map(entry -> entry.path("Delete")))
        .map(IndexActions::name)
        .collect(Collectors.toSet());
  }

  /** Returns the name of the index that an action is about. */
  static String name(JsonNode action) {
    return Members.requiredText(action, "IndexName");
  }

  private static List<JsonNode> entries(ObjectNode input) {
    return Members.list(input, "GlobalSecondaryIndexUpdates");
  }
}
