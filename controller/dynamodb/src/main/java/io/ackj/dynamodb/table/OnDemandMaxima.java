package io.ackj.dynamodb.table;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/**
 * The maxima of a table or index on demand. AWS changes them one by one; -1 lifts one, and is shown
 * for about a second afterwards.
 *
 * @param read the maximum of reads in units a second; {@code null} for none
 * @param write the maximum of writes in units a second; {@code null} for none
 */
record OnDemandMaxima(@Nullable Long read, @Nullable Long write) {
  static final long LIFTED = -1;

  OnDemandMaxima {
    read = positive(read);
    write = positive(write);
  }

  private static @Nullable Long positive(@Nullable Long units) {
    return units != null && units > 0 ? units : null;
  }

  /** Returns what AWS has. */
  static OnDemandMaxima of(@Nullable OnDemandThroughput latest) {
    return latest == null
        ? new OnDemandMaxima(null, null)
        : new OnDemandMaxima(latest.maxReadRequestUnits(), latest.maxWriteRequestUnits());
  }

  /** Returns what is declared. */
  static OnDemandMaxima of(io.ackj.apis.dynamodb.v1alpha1.@Nullable OnDemandThroughput declared) {
    return declared == null
        ? new OnDemandMaxima(null, null)
        : new OnDemandMaxima(declared.getMaxReadRequestUnits(), declared.getMaxWriteRequestUnits());
  }

  /** Returns what a table or index is created with; {@code null} for no maxima. */
  @Nullable OnDemandThroughput atCreation() {
    return read == null && write == null
        ? null
        : OnDemandThroughput.builder()
            .maxReadRequestUnits(read)
            .maxWriteRequestUnits(write)
            .build();
  }
}
