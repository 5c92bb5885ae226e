package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;

/** When a table may be deleted, and how its deletion begins. */
public final class Deletion {
  private Deletion() {}

  /**
   * Refuses to delete a table.
   *
   * @throws AwsException if the table is protected, changes or is being deleted already
   */
  public static void check(TableRecord record) {
    Table table = record.current();
    String name = table.key().name();
    if (table.base() == TableStatus.CREATING) {
      throw Refusals.inUse(record, "Table is being created: " + name);
    }
    if (table.base() == TableStatus.DELETING) {
      throw Refusals.inUse(record, "Table is being deleted: " + name);
    }
    if (table.protection().enabled()) {
      throw AwsException.validation(
          "Resource cannot be deleted as it is currently protected against deletion. Disable"
              + " deletion protection first.");
    }
    ReplicaRules.checkDeletionOfTable(record);
    checkIdle(record, table);
    TableFeatures.each(feature -> feature.checkDeletion(record, record.world().now()));
  }

  /** Begins to delete a table and returns what DeleteTable answers. */
  public static ObjectNode begin(TableRecord record) {
    ReplicaDeletion.leave(record);
    Lifecycle.delete(record);
    return TableDescriber.describeDeleted(record);
  }

  private static void checkIdle(TableRecord record, Table table) {
    if (table.isBusyWith(Activity.STREAM)) {
      throw Refusals.inUse(record, "Cannot delete table while stream is being enabled/disabled.");
    }
    if (!table.indexes().areActive()) {
      throw Refusals.inUse(
          record, "Cannot delete table while indexes are being created, updated, or deleted.");
    }
    if (!table.activities().isEmpty()) {
      throw Refusals.inUse(
          record, "Table: " + table.key().name() + " is in the process of being updated.");
    }
  }
}
