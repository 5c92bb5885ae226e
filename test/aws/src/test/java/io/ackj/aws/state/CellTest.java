package io.ackj.aws.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CellTest {
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private final Cell<String> cell = new Cell<>("first");

  @Test
  void valueStandsFromTheTimeItWasSet() {
    cell.set("second", START);

    assertThat(cell.current()).isEqualTo("second");
    assertThat(cell.changedAt()).isEqualTo(START);
    assertThat(cell.asOf(START)).isEqualTo("second");
    assertThat(cell.asOf(START.minusNanos(1))).isEqualTo("first");
  }

  @Test
  void lastOfSeveralValuesOfOneMomentCounts() {
    cell.set("second", START);
    cell.set("third", START);

    assertThat(cell.asOf(START)).isEqualTo("third");
  }

  @Test
  void valuesThatNoReadMayAskForAreForgotten() {
    cell.set("second", START);
    cell.set("third", START.plus(Cell.MEMORY));
    assertThat(cell.asOf(START)).isEqualTo("second");

    cell.set("fourth", START.plus(Cell.MEMORY.multipliedBy(2)));

    assertThat(cell.asOf(START)).isEqualTo("third");
    assertThat(cell.asOf(START.plus(Cell.MEMORY).plus(Duration.ofSeconds(1)))).isEqualTo("third");
  }

  @Test
  void firstValueHasAlwaysBeen() {
    assertThat(cell.asOf(Instant.EPOCH)).isEqualTo("first");
    assertThat(cell.changedAt()).isEqualTo(Instant.MIN);
  }
}
