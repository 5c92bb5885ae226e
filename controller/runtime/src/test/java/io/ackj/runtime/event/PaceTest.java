package io.ackj.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000;

  private final Pace pace = new Pace(0);

  @Test
  void whatHappensNowAndThenGoesAtOnce() {
    for (int i = 0; i < 50; i++) {
      assertThat(pace.millisToWait(0)).isZero();
      pace.take();
    }
  }

  @Test
  void whatComesByTheThousandGoesAtTwentyFiveASecond() {
    for (int i = 0; i < 50; i++) {
      pace.take();
    }

    assertThat(pace.millisToWait(0)).isEqualTo(40);
    assertThat(pace.millisToWait(SECOND)).isZero();
  }

  @Test
  void restIsSavedUpToABurst() {
    for (int i = 0; i < 50; i++) {
      pace.take();
    }
    pace.millisToWait(100 * SECOND);
    for (int i = 0; i < 50; i++) {
      pace.take();
    }

    assertThat(pace.millisToWait(100 * SECOND)).isEqualTo(40);
  }
}
