package io.ackj.bench.controller;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A state of a table that changed.
 *
 * @param table the table's name
 * @param to empty if the table is gone
 */
record AwsTransition(Instant at, String table, String what, String to) {
  private static final String BEFORE_NAME = ":table/";

  static AwsTransition read(JsonNode json) {
    String resource = json.path("resource").asText();
    return new AwsTransition(
        Instant.parse(json.path("time").asText()),
        resource.substring(resource.indexOf(BEFORE_NAME) + BEFORE_NAME.length()),
        json.path("what").asText(),
        json.path("to").asText());
  }

  /**
   * Returns when each table last came into a state; the state is empty for a table that is gone.
   */
  static Map<String, Instant> timesOf(List<AwsTransition> transitions, String state) {
    Map<String, Instant> times = new HashMap<>();
    transitions.stream()
        .filter(each -> each.what().equals("TableStatus") && each.to().equals(state))
        .forEach(each -> times.put(each.table(), each.at()));
    return times;
  }
}
