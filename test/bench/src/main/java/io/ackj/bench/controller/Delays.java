package io.ackj.bench.controller;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How much later one thing came than another, table by table.
 *
 * @param millis of tables to which both happened in order
 * @param early how many tables had the second before the first, or without it
 */
record Delays(List<Long> millis, long early) {
  Delays {
    millis = List.copyOf(millis);
  }

  /**
   * Compares.
   *
   * @param first when the first happened to each table
   * @param second when the second did; tables that it does not hold do not count
   */
  static Delays between(Map<String, Instant> first, Map<String, Instant> second) {
    List<Long> all =
        second.entrySet().stream()
            .map(
                entry -> {
                  Instant before = first.getOrDefault(entry.getKey(), Instant.MAX);
                  return before.equals(Instant.MAX)
                      ? -1L
                      : Math.floorDiv(
                          Duration.between(before, entry.getValue()).toNanos(), 1_000_000L);
                })
            .toList();
    return new Delays(
        all.stream().filter(millis -> millis >= 0).toList(),
        all.stream().filter(millis -> millis < 0).count());
  }
}
