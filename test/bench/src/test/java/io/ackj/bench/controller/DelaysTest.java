package io.ackj.bench.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelaysTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void delayIsFromTheFirstToTheSecondOfEachTable() {
    Delays delays =
        Delays.between(
            Map.of("orders", NOON, "users", NOON.plusSeconds(1)),
            Map.of("orders", NOON.plusMillis(250), "users", NOON.plusMillis(1_001)));

    assertThat(delays.millis()).containsExactlyInAnyOrder(250L, 1L);
    assertThat(delays.early()).isZero();
  }

  @Test
  void secondBeforeTheFirstIsEarlyHoweverLittle() {
    Delays delays = Delays.between(Map.of("orders", NOON), Map.of("orders", NOON.minusNanos(1)));

    assertThat(delays.early()).isEqualTo(1);
    assertThat(delays.millis()).isEmpty();
  }

  @Test
  void secondWithoutTheFirstIsEarly() {
    assertThat(Delays.between(Map.of(), Map.of("orders", NOON)).early()).isEqualTo(1);
  }

  @Test
  void firstWithoutTheSecondDoesNotCount() {
    assertThat(Delays.between(Map.of("orders", NOON), Map.of()).early()).isZero();
  }
}
