package io.ackj.dynamodb.table;

import java.util.List;

/**
 * The features of a table that end in UpdateTable, save replicas, the most urgent first: what
 * protects, then what makes room, what costs, and what takes long.
 */
final class UpdateTableFeatures {
  private static final List<TableFeature> IN_ORDER =
      List.of(
          new TableState(),
          new DeclaredFaults(),
          new FixedAtCreation(),
          new DeletionProtection(),
          new IndexDeletes(),
          new BillingAndThroughput(),
          new StreamSetting(),
          new Encryption(),
          new TableClassSetting(),
          new IndexCreates());

  private UpdateTableFeatures() {}

  static List<TableFeature> inOrder() {
    return IN_ORDER;
  }
}
