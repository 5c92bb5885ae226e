package io.ackj.aws.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Provisioned throughput of a table or an index, and how often it was lowered.
 *
 * @param read capacity units; 0 while on demand
 * @param write capacity units; 0 while on demand
 * @param lastIncrease null if there was none
 * @param lastDecrease null if there was none
 * @param decreases how often it was lowered on the UTC day of the last decrease
 */
public record Provisioned(
    long read,
    long write,
    @Nullable Instant lastIncrease,
    @Nullable Instant lastDecrease,
    int decreases) {

  /** What a table on demand has. */
  public static final Provisioned NONE = of(0, 0);

  /** Returns throughput that never changed. */
  public static Provisioned of(long read, long write) {
    return new Provisioned(read, write, null, null, 0);
  }

  /** Returns whether other numbers are lower in either respect, which counts as one decrease. */
  public boolean isLoweredBy(long newRead, long newWrite) {
    return newRead < read || newWrite < write;
  }

  /** Returns how often it was lowered on the UTC day of that time. */
  public int decreasesOn(Instant time) {
    return lastDecrease != null && day(lastDecrease).equals(day(time)) ? decreases : 0;
  }

  /** Returns it changed to other numbers. */
  public Provisioned changedTo(long newRead, long newWrite, Instant at) {
    boolean lowered = isLoweredBy(newRead, newWrite);
    boolean raised = newRead > read || newWrite > write;
    return new Provisioned(
        newRead,
        newWrite,
        raised ? at : lastIncrease,
        lowered ? at : lastDecrease,
        lowered ? decreasesOn(at) + 1 : decreases);
  }

  /** Returns it with other numbers, as a switch of the billing mode sets them: no decrease. */
  public Provisioned switchedTo(long newRead, long newWrite) {
    return new Provisioned(newRead, newWrite, lastIncrease, lastDecrease, decreases);
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
