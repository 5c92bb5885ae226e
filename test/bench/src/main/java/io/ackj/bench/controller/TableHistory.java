package io.ackj.bench.controller;

import io.ackj.bench.measure.BenchmarkFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All that a watch of tables told, in order. One thread adds, others ask and wait. */
final class TableHistory {
  private final List<TableEvent> events = new ArrayList<>();

  /** Adds an event. */
  synchronized void add(TableEvent event) {
    events.add(event);
    notifyAll();
  }

  /** Returns how many events there are; the next one has this number. */
  synchronized int size() {
    return events.size();
  }

  /** Returns the events of a number and later. */
  synchronized List<TableEvent> since(int number) {
    return List.copyOf(events.subList(number, events.size()));
  }

  /**
   * Waits until there has been an event of a kind for each table.
   *
   * @param since the number of the first event that counts
   * @param what it is, for people
   * @throws BenchmarkFailure if that takes too long
   */
  void await(
      String what, int since, Set<String> names, Predicate<TableEvent> wanted, Duration patience)
      throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    Set<String> missing = new HashSet<>(names);
    int next = since;
    while (!missing.isEmpty()) {
      List<TableEvent> news = awaitNews(next, end);
      if (news.isEmpty()) {
        throw new BenchmarkFailure(
            "%,d of %,d tables not %s within %d s; %s"
                .formatted(
                    missing.size(),
                    names.size(),
                    what,
                    patience.toSeconds(),
                    lastWords(missing.iterator().next())));
      }
      next += news.size();
      news.stream().filter(wanted).forEach(event -> missing.remove(event.name()));
    }
  }

  /** Returns what came after so many events; nothing if nothing comes until a time. */
  private synchronized List<TableEvent> awaitNews(int seen, Instant end)
      throws InterruptedException {
    while (events.size() == seen) {
      long millis = Duration.between(Instant.now(), end).toMillis();
      if (millis <= 0) {
        return List.of();
      }
      wait(millis);
    }
    // A table may be the last that is missing, while others never rest.
    return Instant.now().isAfter(end) ? List.of() : since(seen);
  }

  private String lastWords(String name) {
    return "for one, "
        + name
        + ", the last news is: "
        + since(0).stream()
            .filter(event -> event.name().equals(name))
            .reduce((before, after) -> after)
            .map(event -> "generation " + event.generation() + ", " + event.told())
            .orElse("none at all");
  }

  /** Returns the first event of each table that is wanted. */
  static Map<String, Instant> firstOf(List<TableEvent> events, Predicate<TableEvent> wanted) {
    Map<String, Instant> first = new HashMap<>();
    events.stream().filter(wanted).forEach(event -> first.putIfAbsent(event.name(), event.at()));
    return first;
  }

  /** Returns how many writes there were to each table after it was created. */
  static Map<String, Long> writes(List<TableEvent> events) {
    Map<String, Long> writes = new HashMap<>();
    events.stream()
        .filter(event -> event.kind() == TableEvent.Kind.MODIFIED)
        .forEach(event -> writes.merge(event.name(), 1L, Long::sum));
    return writes;
  }

  /** Returns the time of the last of some moments. */
  static Optional<Instant> last(Map<String, Instant> moments) {
    return moments.values().stream().max(Instant::compareTo);
  }
}
