package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.state.Billing;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.Keys;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import io.ackj.aws.state.Throughput;
import java.time.Instant;

/** Brings tables into being and lets them go. */
public final class Lifecycle {
  private Lifecycle() {}

  /**
   * Creates a table, which becomes ACTIVE after a while.
   *
   * @param input of CreateTable, for the features
   */
  public static TableRecord create(Call call, Table table, ObjectNode input) {
    Region region = TableFinder.region(call);
    TableRecord record = region.add(table);
    TableFeatures.each(feature -> feature.created(call, record, input));
    boolean indexed = !table.indexNames().isEmpty();
    record.after(
        indexed ? Lapse.INDEXED_TABLE_CREATION : Lapse.TABLE_CREATION,
        at -> finishCreation(record, at));
    return record;
  }

  // A table whose key is lost before it is ACTIVE stays CREATING for long and then is not there.
  private static void finishCreation(TableRecord record, Instant at) {
    String keyArn = record.current().encryption().keyArn();
    boolean lost = keyArn != null && record.region().keys().state(keyArn) != Keys.KeyState.ENABLED;
    if (lost) {
      record.after(Lapse.FAILING_CREATION, then -> end(record, then));
    } else {
      activate(record, at);
    }
  }

  /** Makes a table that is CREATING, and its indexes, ACTIVE. */
  static void activate(TableRecord record, Instant at) {
    record.change(Lifecycle::activated);
    TableFeatures.each(feature -> feature.activated(record, at));
  }

  /** Begins to delete a table, which is gone after a while. */
  public static void delete(TableRecord record) {
    beginDeletion(record);
    endDeletion(record);
  }

  /** Makes a table DELETING, for as long as it takes. */
  static void beginDeletion(TableRecord record) {
    Instant now = record.world().now();
    record.change(table -> table.toBuilder().base(TableStatus.DELETING).build());
    TableFeatures.each(feature -> feature.deleting(record, now));
  }

  /** Lets a table that is DELETING be gone after a while. */
  static void endDeletion(TableRecord record) {
    record.after(Lapse.TABLE_DELETION, at -> end(record, at));
  }

  private static void end(TableRecord record, Instant at) {
    TableFeatures.each(feature -> feature.deleted(record, at));
    record.region().remove(record);
  }

  private static Table activated(Table table) {
    Billing billing = table.billing();
    return table.toBuilder()
        .base(TableStatus.ACTIVE)
        .billing(billing.isOnDemand() ? billing.onDemandSince(table.createdAt()) : billing)
        .throughput(settled(table.throughput()))
        .indexes(activated(table.indexes()))
        .build();
  }

  private static Indexes activated(Indexes indexes) {
    return new Indexes(
        indexes.local(),
        indexes.global().stream()
            .map(index -> index.with(IndexStatus.ACTIVE).with(settled(index.throughput())))
            .toList(),
        indexes.vector().stream().map(index -> index.with(IndexStatus.ACTIVE, null)).toList());
  }

  private static Throughput settled(Throughput throughput) {
    return throughput.with(throughput.warm().risen());
  }
}
