package io.ackj.aws.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A global secondary index.
 *
 * @param keys up to four partition keys and then up to four sort keys
 * @param backfilling false and then true while an index is added to an existing table, else null
 */
public record GlobalIndex(
    String name,
    List<KeyElement> keys,
    Projection projection,
    IndexStatus status,
    @Nullable Boolean backfilling,
    Throughput throughput) {
  public GlobalIndex {
    keys = List.copyOf(keys);
  }

  /** Returns it in another state, without {@code Backfilling}. */
  public GlobalIndex with(IndexStatus newStatus) {
    return new GlobalIndex(name, keys, projection, newStatus, null, throughput);
  }

  /** Returns it being added to an existing table. */
  public GlobalIndex withBackfilling(boolean isBackfilling) {
    return new GlobalIndex(name, keys, projection, IndexStatus.CREATING, isBackfilling, throughput);
  }

  /** Returns it with other throughput. */
  public GlobalIndex with(Throughput newThroughput) {
    return new GlobalIndex(name, keys, projection, status, backfilling, newThroughput);
  }

  /** Returns whether it is added to an existing table and resources for it are being found. */
  public boolean isBeingAllocated() {
    return Boolean.FALSE.equals(backfilling);
  }
}
