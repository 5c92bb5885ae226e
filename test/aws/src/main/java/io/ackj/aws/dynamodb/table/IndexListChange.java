package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import java.util.Map;

/**
 * Adds or deletes one global secondary index. An added one is CREATING in two phases: while
 * resources are found for it the table is UPDATING, while it is backfilled the table is ACTIVE.
 */
final class IndexListChange implements TableChange {
  @Override
  public boolean isAskedBy(ObjectNode input) {
    return !IndexActions.of(input, "Create").isEmpty()
        || !IndexActions.of(input, "Delete").isEmpty();
  }

  @Override
  public void check(Update update) {
    IndexActions.of(update.input(), "Delete").forEach(delete -> checkDelete(update, delete));
    IndexActions.of(update.input(), "Create")
        .forEach(create -> IndexObstacles.checkName(update, IndexActions.name(create)));
    IndexObstacles.checkOthers(update);
    IndexActions.of(update.input(), "Create").forEach(create -> checkCreate(update, create));
  }

  private static void checkDelete(Update update, JsonNode delete) {
    String name = IndexActions.name(delete);
    Table table = update.table();
    if (!table.indexNames().contains(name)) {
      throw Refusals.notFound("Index " + name + " for table " + update.name());
    }
    GlobalIndex index =
        table
            .indexes()
            .globalNamed(name)
            .orElseThrow(
                () ->
                    AwsException.validation(
                        "Cannot delete an index that is not a GlobalSecondaryIndex: " + name));
    IndexObstacles.checkDelete(update, name, index.status(), index.isBeingAllocated());
  }

  private static void checkCreate(Update update, JsonNode create) {
    Table table = update.table();
    String name = IndexActions.name(create);
    GlobalIndex added = IndexRules.readAdded(create, update.mode());
    if (table.indexes().global().size() >= IndexRules.MOST_GLOBAL) {
      throw Refusals.limit(
          "Number of global secondary indexes exceeds per-table limit of "
              + IndexRules.MOST_GLOBAL);
    }
    AttributeRules.withIndex(table, AttributeRules.read(update.input()), name, added.keys());
    ProjectionRules.checkTotal(table.indexes().plus(added));
    ProvisionedRules.checkMaximum(
        added.throughput().provisioned(), update.record().region(), Target.index(name));
    ProvisionedRules.checkAccount(
        update.record().region(),
        added.throughput().provisioned().read(),
        added.throughput().provisioned().write());
    if (update.mode() == BillingMode.PROVISIONED && update.record().group().isPresent()) {
      ReplicaRules.checkIndexesScaled(update.record());
    }
  }

  @Override
  public void begin(Update update) {
    for (JsonNode delete : IndexActions.of(update.input(), "Delete")) {
      delete(update.record(), IndexActions.name(delete));
    }
    for (JsonNode create : IndexActions.of(update.input(), "Create")) {
      create(update, IndexRules.readAdded(create, update.mode()));
    }
  }

  private static void delete(TableRecord record, String name) {
    IndexTimeline timeline = new IndexTimeline(record, name);
    timeline.change(index -> index.with(IndexStatus.DELETING));
    timeline.changeTableAfter(Lapse.INDEX_DELETION, table -> without(table, name));
  }

  /** Returns a table without an index and without the attributes that only it used. */
  static Table without(Table table, String name) {
    Table without = table.toBuilder().indexes(table.indexes().without(name)).build();
    return without.toBuilder().attributes(AttributeRules.pruned(without)).build();
  }

  private static void create(Update update, GlobalIndex added) {
    TableRecord record = update.record();
    Map<String, String> given = AttributeRules.read(update.input());
    record.change(
        table ->
            table.toBuilder()
                .attributes(AttributeRules.withIndex(table, given, added.name(), added.keys()))
                .indexes(table.indexes().plus(added))
                .build());
    IndexTimeline timeline = new IndexTimeline(record, added.name());
    timeline.changeAfter(Lapse.INDEX_ALLOCATION, index -> index.withBackfilling(true));
    timeline.changeTableAfter(Lapse.INDEX_BACKFILL, table -> built(table, added.name()));
  }

  private static Table built(Table table, String name) {
    boolean creating =
        table
            .indexes()
            .globalNamed(name)
            .filter(index -> index.status() == IndexStatus.CREATING)
            .isPresent();
    if (!creating) {
      return table;
    }
    Indexes indexes =
        table
            .indexes()
            .changeGlobal(
                name,
                index ->
                    index
                        .with(IndexStatus.ACTIVE)
                        .with(index.throughput().with(index.throughput().warm().risen())));
    return table.toBuilder().indexes(indexes).build();
  }

  @Override
  public boolean isShared(Update update) {
    return true;
  }
}
