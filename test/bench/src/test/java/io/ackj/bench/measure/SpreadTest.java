package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void medianOfAnOddNumberOfValuesIsTheOneInTheMiddle() {
    assertThat(Spread.of(List.of(50L, 10L, 40L, 20L, 30L))).isEqualTo(new Spread(10, 30, 50));
  }

  @Test
  void medianOfAnEvenNumberOfValuesIsHalfWayBetweenTheTwoInTheMiddle() {
    assertThat(Spread.of(List.of(9L, 1L, 4L, 2L))).isEqualTo(new Spread(1, 3, 9));
  }

  @Test
  void oneValueIsItsOwnSpread() {
    assertThat(Spread.of(List.of(7L))).isEqualTo(new Spread(7, 7, 7));
  }

  @Test
  void medianOfLargeValuesDoesNotOverflow() {
    long large = Long.MAX_VALUE - 2;

    assertThat(Spread.of(List.of(large, large + 2)).median()).isEqualTo(large + 1);
  }

  @Test
  void noValuesHaveNoSpread() {
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
  }
}
