package io.ackj.aws.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads off two versions of a table which of its states changed. */
final class TableTransitions {
  private TableTransitions() {}

  /** Notes what changed; a missing version is a table that does not exist. */
  static void note(TransitionLog log, Instant at, @Nullable Table before, @Nullable Table after) {
    Map<String, String> from = states(before);
    Map<String, String> to = states(after);
    TreeSet<String> resources = new TreeSet<>(from.keySet());
    resources.addAll(to.keySet());
    for (String resource : resources) {
      String what = resource.contains("/index/") ? "IndexStatus" : "TableStatus";
      log.note(at, resource, what, from.getOrDefault(resource, ""), to.getOrDefault(resource, ""));
    }
  }

  private static Map<String, String> states(@Nullable Table table) {
    Map<String, String> states = new LinkedHashMap<>();
    if (table == null) {
      return states;
    }
    TableKey key = table.key();
    states.put(key.arn(), table.status().name());
    for (GlobalIndex index : table.indexes().global()) {
      states.put(key.indexArn(index.name()), index.status().name());
    }
    for (VectorIndex index : table.indexes().vector()) {
      states.put(key.indexArn(index.name()), index.status().name());
    }
    return states;
  }
}
