package io.ackj.aws.dynamodb.table;

import io.ackj.aws.state.Limits;
import io.ackj.aws.state.Region;

/** How many tables of an account may exist and change at a time in a Region. */
public final class Concurrency {
  private Concurrency() {}

  /**
   * Refuses a table more.
   *
   * @param indexed whether it has secondary indexes
   */
  public static void checkCreation(Region region, boolean indexed) {
    Limits limits = region.world().limits();
    if (region.totals().tables() >= limits.tables()) {
      throw Refusals.limit("There is a limit of " + limits.tables() + " tables per subscriber");
    }
    checkChange(region);
    int most = limits.concurrentIndexedCreations();
    if (indexed && region.totals().indexedCreations() >= most) {
      throw Refusals.limit(
          "Only " + most + " tables with secondary indexes can be created simultaneously");
    }
  }

  /** Refuses a change more. */
  public static void checkChange(Region region) {
    int most = region.world().limits().concurrentChanges();
    if (region.totals().changing() >= most) {
      throw Refusals.limit(
          "Only " + most + " tables can be created, updated, or deleted simultaneously");
    }
  }
}
