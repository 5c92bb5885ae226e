package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.queue.Priority;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** Which names of tables are known to be free. */
class TakenNamesTest {
  private static final int PAGE = 100;

  private final TreeSet<String> tables = new TreeSet<>(List.of("orders"));
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private boolean isDenied;
  private int calls;
  private final TakenNames names = new TakenNames(this::page, () -> now);

  @Test
  void fewLooksAreNotWorthAList() {
    IntStream.range(0, TakenNames.BURST).forEach(i -> assertThat(isFree("free")).isFalse());
    now = now.plus(TakenNames.BURST_SPAN).plusNanos(1);
    IntStream.range(0, TakenNames.BURST).forEach(i -> assertThat(isFree("free")).isFalse());

    assertThat(calls).isZero();
  }

  @Test
  void inABurstOneListTellsOfAllNames() {
    burst();

    assertThat(isFree("free")).isTrue();
    assertThat(isFree("orders")).isFalse();
    assertThat(isFree("other")).isTrue();
    assertThat(calls).isEqualTo(1);
  }

  @Test
  void nameIsNotFreeAnyMoreOnceItsTableIsCreated() {
    burst();
    assertThat(isFree("free")).isTrue();

    names.note("free");

    assertThat(isFree("free")).isFalse();
  }

  @Test
  void allPagesAreRead() {
    IntStream.range(0, 250).forEach(i -> tables.add("table-" + i));
    burst();

    assertThat(isFree("table-249")).isFalse();
    assertThat(isFree("table-250")).isTrue();
    assertThat(calls).isEqualTo(3);
  }

  @Test
  void listThatIsOldIsReadAnew() {
    burst();
    isFree("free");
    tables.add("free");
    now = now.plus(TakenNames.FRESH);
    burst();

    assertThat(isFree("free")).isFalse();
    assertThat(calls).isEqualTo(2);
  }

  @Test
  void wholeOfManyNamesIsNotRead() {
    IntStream.range(0, TakenNames.MOST_PAGES * PAGE).forEach(i -> tables.add("table-" + i));
    burst();

    assertThat(isFree("free")).isFalse();
    assertThat(isFree("free")).isFalse();
    assertThat(calls).isEqualTo(TakenNames.MOST_PAGES);
  }

  @Test
  void whereNamesCannotBeListedItIsTriedAgainLater() {
    isDenied = true;
    burst();
    assertThat(isFree("free")).isFalse();
    isDenied = false;
    assertThat(isFree("free")).isFalse();
    assertThat(calls).isEqualTo(1);

    now = now.plus(TakenNames.PAUSE);
    burst();

    assertThat(isFree("free")).isTrue();
  }

  private void burst() {
    IntStream.range(0, TakenNames.BURST).forEach(i -> names.isFree("any", Priority.CHANGE));
  }

  private boolean isFree(String name) {
    return names.isFree(name, Priority.CHANGE);
  }

  private ListTablesResponse page(Priority priority, @Nullable String after) {
    calls++;
    if (isDenied) {
      throw new AwsCallException(
          new Failure(
              Failure.Kind.RECOVERABLE,
              "ListTables",
              "AccessDenied",
              "no",
              "AccessDenied",
              "id",
              null),
          new IllegalStateException());
    }
    List<String> page =
        (after == null ? tables : tables.tailSet(after, false)).stream().limit(PAGE).toList();
    boolean isLast = page.isEmpty() || page.get(page.size() - 1).equals(tables.last());
    return ListTablesResponse.builder()
        .tableNames(page)
        .lastEvaluatedTableName(isLast ? null : page.get(page.size() - 1))
        .build();
  }
}
