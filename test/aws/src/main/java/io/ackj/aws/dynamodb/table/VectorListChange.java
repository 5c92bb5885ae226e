package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.VectorIndex;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Adds or deletes one vector index, in the same phases as a global secondary index. */
final class VectorListChange implements TableChange {
  @Override
  public boolean isAskedBy(ObjectNode input) {
    return !input.path("VectorIndexUpdates").isEmpty();
  }

  @Override
  public void checkShape(ObjectNode input) {
    for (JsonNode entry : Members.list(input, "VectorIndexUpdates")) {
      if (Members.has(entry, "Create") == Members.has(entry, "Delete")) {
        throw Refusals.invalid(
            "Exactly one of VectorIndexUpdate.Create, VectorIndexUpdate.Delete must be specified");
      }
    }
  }

  @Override
  public void check(Update update) {
    of(update, "Delete").forEach(delete -> checkDelete(update, IndexActions.name(delete)));
    of(update, "Create")
        .forEach(create -> IndexObstacles.checkName(update, IndexActions.name(create)));
    IndexObstacles.checkOthers(update);
    of(update, "Create").forEach(create -> checkCreate(update, create));
    if (update.record().group().isPresent()) {
      throw AwsException.notImplemented("Vector indexes of tables with replicas are not simulated");
    }
  }

  private static void checkDelete(Update update, String name) {
    VectorIndex index =
        update
            .table()
            .indexes()
            .vectorNamed(name)
            .orElseThrow(() -> Refusals.notFound("Index " + name + " for table " + update.name()));
    IndexObstacles.checkDelete(
        update, name, index.status(), Boolean.FALSE.equals(index.backfilling()));
  }

  private static void checkCreate(Update update, JsonNode create) {
    VectorIndex added = added(update, create);
    Table table = update.table();
    if (table.indexes().vector().size() >= VectorRules.MOST) {
      throw Refusals.limit(
          "Number of vector secondary indexes exceeds per-table limit of " + VectorRules.MOST);
    }
    ProjectionRules.checkTotal(table.indexes().plus(added));
  }

  @Override
  public void begin(Update update) {
    of(update, "Delete").forEach(delete -> delete(update.record(), IndexActions.name(delete)));
    of(update, "Create").forEach(create -> create(update, added(update, create)));
  }

  private static void delete(TableRecord record, String name) {
    IndexTimeline timeline = new IndexTimeline(record, name);
    timeline.changeTable(
        table -> with(table, name, index -> index.with(IndexStatus.DELETING, null)));
    timeline.changeTableAfter(Lapse.INDEX_DELETION, table -> IndexListChange.without(table, name));
  }

  private static void create(Update update, VectorIndex added) {
    Map<String, String> given = AttributeRules.read(update.input());
    TableRecord record = update.record();
    record.change(
        table ->
            table.toBuilder()
                .attributes(AttributeRules.withIndex(table, given, added))
                .indexes(table.indexes().plus(added))
                .build());
    IndexTimeline timeline = new IndexTimeline(record, added.name());
    timeline.changeTableAfter(
        Lapse.INDEX_ALLOCATION,
        table -> with(table, added.name(), index -> index.with(IndexStatus.CREATING, true)));
    timeline.changeTableAfter(
        Lapse.INDEX_BACKFILL, table -> with(table, added.name(), VectorListChange::built));
  }

  private static VectorIndex built(VectorIndex index) {
    return index.status() == IndexStatus.CREATING ? index.with(IndexStatus.ACTIVE, null) : index;
  }

  private static VectorIndex added(Update update, JsonNode create) {
    return VectorRules.readAdded(create, AttributeRules.read(update.input()), update.table());
  }

  private static Table with(Table table, String name, UnaryOperator<VectorIndex> change) {
    Indexes indexes = table.indexes().changeVector(name, change);
    return table.toBuilder().indexes(indexes).build();
  }

  private static List<JsonNode> of(Update update, String action) {
    return Members.list(update.input(), "VectorIndexUpdates").stream()
        .filter(entry -> Members.has(entry, action))
        .map(entry -> entry.path(action))
        .toList();
  }
}
