package io.ackj.aws.state;

/**
 * AWS's quotas on what an account may have in a Region.
 *
 * @param tables how many tables
 * @param concurrentChanges how many tables may be created, updated or deleted at a time
 * @param concurrentIndexedCreations how many tables with secondary indexes may be created at a time
 * @param tableCapacityUnits provisioned read or write units of one table or one index
 * @param accountCapacityUnits provisioned read or write units of all tables and indexes together
 */
public record Limits(
    int tables,
    int concurrentChanges,
    int concurrentIndexedCreations,
    long tableCapacityUnits,
    long accountCapacityUnits) {

  /** Returns the quotas of a new account. */
  public static Limits usual() {
    return new Limits(2_500, 500, 250, 40_000, 80_000);
  }

  /** Returns quotas that nobody reaches, but for those on capacity. */
  public static Limits none() {
    return new Limits(
        Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 40_000, Long.MAX_VALUE / 2);
  }

  /** Returns the same quotas with another number of tables. */
  public Limits withTables(int count) {
    return new Limits(
        count,
        concurrentChanges,
        concurrentIndexedCreations,
        tableCapacityUnits,
        accountCapacityUnits);
  }

  /** Returns the same quotas with other numbers of changes at a time. */
  public Limits withConcurrentChanges(int all, int indexedCreations) {
    return new Limits(tables, all, indexedCreations, tableCapacityUnits, accountCapacityUnits);
  }
}
