package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentileTest {
  @Test
  void oneOfAHundredMayBeAboveTheNinetyNinth() {
    List<Long> values = LongStream.rangeClosed(1, 100).boxed().toList();

    assertThat(Percentile.of(values, 99)).isEqualTo(99);
    assertThat(Percentile.of(values, 100)).isEqualTo(100);
    assertThat(Percentile.of(values, 50)).isEqualTo(50);
  }

  @Test
  void orderOfTheValuesDoesNotMatter() {
    assertThat(Percentile.of(List.of(9L, 1L, 5L), 50)).isEqualTo(5);
  }

  @Test
  void ofFewValuesTheLargestIsTheNinetyNinth() {
    assertThat(Percentile.of(List.of(3L, 8L), 99)).isEqualTo(8);
    assertThat(Percentile.of(List.of(7L), 99)).isEqualTo(7);
  }

  @Test
  void ofNothingItIsZero() {
    assertThat(Percentile.of(List.of(), 99)).isZero();
  }

  @Test
  void percentageIsAboveZeroAndUpToAHundred() {
    assertThatIllegalArgumentException().isThrownBy(() -> Percentile.of(List.of(1L), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Percentile.of(List.of(1L), 101));
  }
}
