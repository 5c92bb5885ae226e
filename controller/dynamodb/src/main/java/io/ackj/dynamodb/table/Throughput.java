package io.ackj.dynamodb.table;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;

/**
 * Provisioned throughput.
 *
 * @param read read capacity in units
 * @param write write capacity in units
 */
record Throughput(long read, long write) {
  /** Returns what is declared; {@code null} without both numbers. */
  static @Nullable Throughput of(
      io.ackj.apis.dynamodb.v1alpha1.@Nullable ProvisionedThroughput declared) {
    Long read = declared == null ? null : declared.getReadCapacityUnits();
    Long write = declared == null ? null : declared.getWriteCapacityUnits();
    return read == null || write == null ? null : new Throughput(read, write);
  }

  /** Returns what AWS has; {@code null} where it does not tell. */
  static @Nullable Throughput of(@Nullable ProvisionedThroughputDescription latest) {
    Long read = latest == null ? null : latest.readCapacityUnits();
    Long write = latest == null ? null : latest.writeCapacityUnits();
    return read == null || write == null ? null : new Throughput(read, write);
  }

  boolean isLessThan(Throughput other) {
    return read < other.read || write < other.write;
  }

  ProvisionedThroughput asRequest() {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(read)
        .writeCapacityUnits(write)
        .build();
  }

  @Override
  public String toString() {
    return read + "/" + write;
  }
}
