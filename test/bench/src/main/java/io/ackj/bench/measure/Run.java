package io.ackj.bench.measure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a program took.
 *
 * @param wallTime from before the process was started until it had ended
 * @param peakMemoryKib the most memory that was resident at any time, in KiB; null where the system
 *     does not say
 */
public record Run(Duration wallTime, @Nullable Long peakMemoryKib) {

  /** Returns both figures for people. */
  public String text() {
    String time = Unit.TIME.text(wallTime.toMillis());
    return peakMemoryKib == null ? time : time + ", " + Unit.MEMORY.text(peakMemoryKib);
  }
}
