package io.ackj.aws.dynamodb.globaltable;

import io.ackj.aws.state.Provisioned;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an update of settings asks of the table in one Region. Null means that it stays.
 *
 * @param billingMode PROVISIONED or PAY_PER_REQUEST
 * @param read capacity units of the table
 * @param write capacity units of the table
 * @param indexReads capacity units by index
 * @param indexWrites capacity units by index
 * @param tableClass STANDARD or STANDARD_INFREQUENT_ACCESS
 */
record ReplicaCapacity(
    @Nullable String billingMode,
    @Nullable Long read,
    @Nullable Long write,
    Map<String, Long> indexReads,
    Map<String, Long> indexWrites,
    @Nullable String tableClass) {
  ReplicaCapacity {
    indexReads = Map.copyOf(indexReads);
    indexWrites = Map.copyOf(indexWrites);
  }

  /** Returns throughput of the table as it is to be. */
  Provisioned of(Provisioned current, Instant at) {
    return changed(current, read, write, at);
  }

  /** Returns throughput of an index as it is to be. */
  Provisioned of(String index, Provisioned current, Instant at) {
    return changed(current, indexReads.get(index), indexWrites.get(index), at);
  }

  /** Returns whether there are any numbers. */
  boolean hasUnits() {
    return read != null || write != null || !indexReads.isEmpty() || !indexWrites.isEmpty();
  }

  private static Provisioned changed(
      Provisioned current, @Nullable Long read, @Nullable Long write, Instant at) {
    if (read == null && write == null) {
      return current;
    }
    return current.changedTo(
        read == null ? current.read() : read, write == null ? current.write() : write, at);
  }
}
