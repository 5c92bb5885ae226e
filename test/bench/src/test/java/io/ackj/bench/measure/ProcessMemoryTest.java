package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessMemoryTest {
  @Test
  void peakIsTheHighWaterMarkBesideWhatIsResidentNow() {
    String status =
        """
        Name:	java
        VmPeak:	 4512340 kB
        VmSize:	 4510000 kB
        VmHWM:	  318844 kB
        VmRSS:	  301200 kB
        Threads:	27
        """;

    assertThat(ProcessMemory.PEAK.parse(status)).hasValue(318844);
    assertThat(ProcessMemory.NOW.parse(status)).hasValue(301200);
  }

  @Test
  void processThatHasEndedHasNoPeak() {
    String zombie =
        """
        Name:	java
        State:	Z (zombie)
        Threads:	1
        """;

    assertThat(ProcessMemory.PEAK.parse(zombie)).isEmpty();
  }

  @Test
  void processThatDoesNotExistHasNoPeak() {
    // Linux gives no process an id above 2^22.
    assertThat(ProcessMemory.PEAK.kibOf(1L << 40)).isEmpty();
  }
}
