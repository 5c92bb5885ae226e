package io.ackj.aws.dynamodb.table;

import io.ackj.aws.state.Activity;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableStream;
import java.util.List;
import java.util.stream.Stream;

/** What is going on with a table, in the words with which AWS says that it hinders a change. */
final class Running {
  private final Table table;

  Running(Table table) {
    this.table = table;
  }

  /** Returns whether provisioned capacity or the billing mode changes. */
  boolean capacity() {
    return table.isBusyWith(Activity.CAPACITY)
        || table.isBusyWith(Activity.SWITCH_TO_PROVISIONED)
        || table.isBusyWith(Activity.SWITCH_TO_ON_DEMAND);
  }

  /** Returns whether the stream is being switched on or off. */
  boolean stream() {
    return table.isBusyWith(Activity.STREAM);
  }

  /** Returns whether the table class changes. */
  boolean tableClass() {
    return table.isBusyWith(Activity.TABLE_CLASS);
  }

  /** Returns which indexes are added whose backfill has not begun. */
  List<String> allocatedIndexes() {
    return Stream.concat(
            table.indexes().global().stream()
                .filter(GlobalIndex::isBeingAllocated)
                .map(GlobalIndex::name),
            table.indexes().vector().stream()
                .filter(index -> Boolean.FALSE.equals(index.backfilling()))
                .map(index -> index.name()))
        .toList();
  }

  /** Returns which indexes are being deleted. */
  List<String> dyingIndexes() {
    return Stream.concat(
            table.indexes().global().stream()
                .filter(index -> index.status() == IndexStatus.DELETING)
                .map(GlobalIndex::name),
            table.indexes().vector().stream()
                .filter(index -> index.status() == IndexStatus.DELETING)
                .map(index -> index.name()))
        .toList();
  }

  /** Returns the end of messages on a stream that is being switched. */
  String streamDetail() {
    TableStream stream = table.stream();
    String label = stream == null ? "" : stream.label();
    String operation = stream != null && stream.enabled() ? "ENABLE" : "DISABLE";
    return " " + tableDetail() + " Stream: " + label + " Operation: " + operation;
  }

  /** Returns the end of messages on a table class that changes. */
  String tableClassDetail() {
    String current = table.tableClass().effective();
    String next = current.equals("STANDARD") ? "STANDARD_INFREQUENT_ACCESS" : "STANDARD";
    return " " + tableDetail() + " TableClassUpdateInProgress: " + next;
  }

  /** Returns the end of messages that name the table. */
  String tableDetail() {
    return "Table: " + table.key().name();
  }
}
