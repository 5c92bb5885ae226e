package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.table.TableChange.Answer;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import java.util.List;

/**
 * Carries out UpdateTable: refuses what cannot go together, finds the table, refuses what its state
 * hinders, and only then begins the changes, so that a refused request changes nothing.
 */
public final class TableUpdates {
  private static final List<TableChange> CHANGES =
      List.of(
          new ReplicaChange(),
          new EncryptionChange(),
          new TableClassChange(),
          new ProtectionChange(),
          new WarmChange(),
          new SettingsReplicationChange(),
          new StreamChange(),
          new CapacityChange(),
          new OnDemandChange(),
          new IndexListChange(),
          new VectorListChange(),
          new IndexUpdateChange());

  private TableUpdates() {}

  /** Updates a table and returns its description as the answer has it. */
  public static ObjectNode run(Call call, ObjectNode input) {
    String nameOrArn = Members.requiredText(input, "TableName");
    String name = TableFinder.name(call, nameOrArn);
    List<TableChange> changes = CHANGES.stream().filter(change -> change.isAskedBy(input)).toList();
    UpdateShape.check(input);
    IndexActions.checkShape(input);
    changes.forEach(change -> change.checkShape(input));
    TableRecord record = TableFinder.find(call, name);
    Update update = new Update(input, record);
    check(update, changes);
    changes.forEach(change -> begin(change, update));
    return describe(update, changes);
  }

  private static void check(Update update, List<TableChange> changes) {
    if (changes.isEmpty()) {
      // An empty throughput structure alone: AWS fails, and always will.
      throw Refusals.internal("InternalFailure", "");
    }
    checkState(update);
    changes.forEach(change -> change.check(update));
    Region region = update.record().region();
    if (update.table().status() != TableStatus.UPDATING) {
      Concurrency.checkChange(region);
    }
  }

  private static void checkState(Update update) {
    Table table = update.table();
    if (table.base() == TableStatus.CREATING) {
      throw Refusals.inUse(update.record(), "Table is being created: " + update.name());
    }
    if (table.base() == TableStatus.DELETING) {
      throw Refusals.inUse(update.record(), "Table is being deleted: " + update.name());
    }
    if (table.base() == TableStatus.ARCHIVING || table.base() == TableStatus.ARCHIVED) {
      throw archived(update);
    }
    if (table.isBusyWith(Activity.REPLICATION) || ReplicaRules.isChanging(update.record())) {
      throw Refusals.inUse(
          update.record(), "Table: " + update.name() + " is in the process of being updated.");
    }
  }

  private static AwsException archived(Update update) {
    return AwsException.of(
        "ResourceInUseException",
        "Table needs to be in ACTIVE status to be updated. Table: " + update.name());
  }

  private static void begin(TableChange change, Update update) {
    boolean alone = update.record().group().isEmpty();
    if (alone || !change.spreads()) {
      change.begin(update);
      return;
    }
    List<TableRecord> targets =
        change.isShared(update) ? ReplicaRules.records(update.record()) : List.of(update.record());
    for (TableRecord target : targets) {
      change.begin(update.on(target));
      spread(target);
    }
  }

  // Whatever changes on a member of a global table keeps the member busy for a while.
  private static void spread(TableRecord record) {
    record.change(table -> table.toBuilder().begin(Activity.REPLICATION).build());
    record.changeAfter(
        Lapse.REPLICATED_CHANGE, table -> table.toBuilder().end(Activity.REPLICATION).build());
  }

  private static ObjectNode describe(Update update, List<TableChange> changes) {
    ObjectNode description = TableDescriber.describe(update.record());
    List<Answer> answers = changes.stream().map(change -> change.answer(update)).toList();
    if (answers.contains(Answer.UPDATING)) {
      description.put("TableStatus", "UPDATING");
    }
    if (answers.contains(Answer.ACTIVE)) {
      description.put("TableStatus", "ACTIVE");
    }
    return description;
  }
}
