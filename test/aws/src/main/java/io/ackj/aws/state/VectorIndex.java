package io.ackj.aws.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vector index.
 *
 * @param vectorAttribute the attribute that holds the vectors
 * @param dimensions of each vector
 * @param distanceFunction COSINE, DOT_PRODUCT or EUCLIDEAN
 * @param search partition key and inline filters
 * @param backfilling false and then true while an index is added to an existing table, else null
 */
public record VectorIndex(
    String name,
    String vectorAttribute,
    long dimensions,
    String distanceFunction,
    List<SearchElement> search,
    Projection projection,
    IndexStatus status,
    @Nullable Boolean backfilling) {
  public VectorIndex {
    search = List.copyOf(search);
  }

  /** Returns it in another state. */
  public VectorIndex with(IndexStatus newStatus, @Nullable Boolean isBackfilling) {
    return new VectorIndex(
        name,
        vectorAttribute,
        dimensions,
        distanceFunction,
        search,
        projection,
        newStatus,
        isBackfilling);
  }

  /**
   * One attribute of the search schema.
   *
   * @param type HASH or INLINE_FILTER
   */
  public record SearchElement(String attributeName, String type) {}
}
