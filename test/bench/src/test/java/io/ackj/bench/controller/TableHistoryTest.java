package io.ackj.bench.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.bench.measure.BenchmarkFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableHistoryTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(1);

  private final TableHistory history = new TableHistory();

  @Test
  void waitEndsWhenEachTableHasHadItsEvent() throws Exception {
    history.add(synced("orders", 0));
    history.add(synced("users", 1));

    history.await("synced", 0, Set.of("orders", "users"), event -> event.isSynced(1), LONG);
  }

  @Test
  void waitIsEndedByAnotherThread() throws Exception {
    Thread later = new Thread(() -> history.add(synced("orders", 0)));
    later.start();

    history.await("synced", 0, Set.of("orders"), event -> event.isSynced(1), LONG);

    later.join();
  }

  @Test
  void waitInVainTellsOfOneThatIsMissing() {
    history.add(event("orders", 0, TableEvent.Kind.MODIFIED, "False"));

    assertThatThrownBy(
            () ->
                history.await(
                    "synced",
                    0,
                    Set.of("orders"),
                    event -> event.isSynced(1),
                    Duration.ofMillis(-1)))
        .isInstanceOf(BenchmarkFailure.class)
        .hasMessageContaining("1 of 1 tables not synced")
        .hasMessageEndingWith("for one, orders, the last news is: generation 1, why");
  }

  @Test
  void eventsOfBeforeDoNotCount() {
    history.add(synced("orders", 0));

    assertThatThrownBy(
            () ->
                history.await(
                    "synced",
                    history.size(),
                    Set.of("orders"),
                    event -> event.isSynced(1),
                    Duration.ofMillis(-1)))
        .isInstanceOf(BenchmarkFailure.class);
  }

  @Test
  void firstEventOfATableIsTheOneThatCounts() {
    List<TableEvent> events = List.of(synced("orders", 3), synced("users", 4), synced("orders", 9));

    Map<String, Instant> first = TableHistory.firstOf(events, event -> event.isSynced(1));

    assertThat(first)
        .containsOnly(
            Map.entry("orders", NOON.plusSeconds(3)), Map.entry("users", NOON.plusSeconds(4)));
    assertThat(TableHistory.last(first)).hasValue(NOON.plusSeconds(4));
  }

  @Test
  void creationIsNoWriteToATable() {
    List<TableEvent> events =
        List.of(
            event("orders", 0, TableEvent.Kind.ADDED, ""),
            synced("orders", 1),
            synced("orders", 2),
            event("orders", 3, TableEvent.Kind.DELETED, "True"));

    assertThat(TableHistory.writes(events)).containsOnly(Map.entry("orders", 2L));
  }

  private static TableEvent synced(String name, long second) {
    return event(name, second, TableEvent.Kind.MODIFIED, "True");
  }

  private static TableEvent event(String name, long second, TableEvent.Kind kind, String synced) {
    return new TableEvent(NOON.plusSeconds(second), kind, name, 1, 1, synced, "why");
  }
}
