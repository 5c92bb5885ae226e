package io.ackj.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.dynamodb.table.TableDescriber;
import io.ackj.aws.state.TableRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a description of a table tells of work in progress. */
final class TableView {
  private static final Set<String> DONE = Set.of("ACTIVE", "ARCHIVED");

  private TableView() {}

  /** Returns what AWS is not done with. */
  static List<String> unfinished(TableRecord record) {
    JsonNode table = TableDescriber.describe(record);
    List<String> unfinished = new ArrayList<>();
    add(unfinished, "table", table.path("TableStatus").asText());
    for (JsonNode index : table.path("GlobalSecondaryIndexes")) {
      add(
          unfinished,
          "index " + index.path("IndexName").asText(),
          index.path("IndexStatus").asText());
    }
    for (JsonNode replica : table.path("Replicas")) {
      add(
          unfinished,
          "replica " + replica.path("RegionName").asText(),
          replica.path("ReplicaStatus").asText());
    }
    if (table.path("SSEDescription").path("Status").asText().equals("UPDATING")) {
      unfinished.add("encryption is UPDATING");
    }
    return unfinished;
  }

  private static void add(List<String> unfinished, String what, String status) {
    if (!DONE.contains(status)) {
      unfinished.add(what + " is " + status);
    }
  }
}
