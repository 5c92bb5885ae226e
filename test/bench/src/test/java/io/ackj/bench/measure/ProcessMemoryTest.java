package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMemoryTest {
  @Test
  void peakIsTheHighWaterMarkAndNotWhatIsResidentNow() {
    String status =
        """
        Name:	java
        VmPeak:	 4512340 kB
        VmSize:	 4510000 kB
        VmHWM:	  318844 kB
        VmRSS:	  301200 kB
        Threads:	27
        """;

    assertThat(PeakMemory.parse(status)).hasValue(318844);
  }

  @Test
  void processThatHasEndedHasNoPeak() {
    String zombie =
        """
        Name:	java
        State:	Z (zombie)
        Threads:	1
        """;

    assertThat(PeakMemory.parse(zombie)).isEmpty();
  }

  @Test
  void processThatDoesNotExistHasNoPeak() {
    // Linux gives no process an id above 2^22.
    assertThat(PeakMemory.kibOf(1L << 40)).isEmpty();
  }
}
