package io.ackj.aws.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SimulatorClockTest {
  private static final Instant START = Instant.parse("2026-10-09T00:00:00Z");

  @Test
  void standsStillUntilItIsPutForward() {
    SimulatorClock clock = SimulatorClock.standingAt(START);

    Instant before = clock.instant();
    clock.advance(Duration.ofHours(1));
    clock.advance(Duration.ofSeconds(1));

    assertThat(before).isEqualTo(START);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3601));
  }

  @Test
  void clockInAnotherZoneIsPutForwardWithIt() {
    SimulatorClock clock = SimulatorClock.standingAt(START);
    var elsewhere = clock.withZone(ZoneId.of("Asia/Tokyo"));

    clock.advance(Duration.ofSeconds(5));

    assertThat(elsewhere.instant()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void neverGoesBack() {
    SimulatorClock clock = SimulatorClock.standingAt(START);

    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the clock cannot be put back by PT2S; it only goes forward");
  }
}
