package io.ackj.bench.controller;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A call that the simulator has logged.
 *
 * @param table the table's name; empty if the call is about none
 * @param error the code; empty if it was carried out
 */
record AwsCall(Instant at, String operation, String table, String error) {
  static AwsCall read(JsonNode json) {
    return new AwsCall(
        Instant.parse(json.path("time").asText()),
        json.path("operation").asText(),
        json.path("table").asText(""),
        json.path("error").asText(""));
  }

  /** Returns whether it was refused since there were too many. */
  boolean isThrottled() {
    return error.equals("ThrottlingException");
  }

  /** Returns how many calls were about each table. */
  static Map<String, Long> byTable(List<AwsCall> calls) {
    Map<String, Long> count = new HashMap<>();
    calls.stream()
        .filter(call -> !call.table().isEmpty())
        .forEach(call -> count.merge(call.table(), 1L, Long::sum));
    return count;
  }

  /** Returns how many calls there were of each operation, for people. */
  static String byOperation(List<AwsCall> calls) {
    Map<String, Long> count = new TreeMap<>();
    calls.forEach(
        call ->
            count.merge(
                call.error().isEmpty() ? call.operation() : call.operation() + "!" + call.error(),
                1L,
                Long::sum));
    return count.toString();
  }

  /** Returns how many hundredths of a percent of the calls were throttled. */
  static long throttledShare(List<AwsCall> calls) {
    long throttled = calls.stream().filter(AwsCall::isThrottled).count();
    return calls.isEmpty() ? 0 : Math.round(10_000.0 * throttled / calls.size());
  }
}
