package io.ackj.aws.dynamodb.table;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.ReplicaGroup;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.TableRecord;
import java.util.List;
import java.util.Optional;

/**
 * Deletes replicas with their tables: the table that is asked is UPDATING first, then ACTIVE while
 * the replica is DELETING, and the replica's table is gone last.
 */
final class ReplicaDeletion {
  private ReplicaDeletion() {}

  /** Refuses to delete replicas. */
  static void check(Update update, List<ReplicaAction> actions) {
    TableRecord record = update.record();
    for (ReplicaAction action : actions) {
      if (action.region().equals(record.key().region())) {
        throw ReplicaCreationRules.local();
      }
    }
    Optional<ReplicaGroup> group = record.group();
    actions.forEach(action -> checkMember(group, action.region()));
    if (group.filter(ReplicaGroup::strong).isPresent()) {
      StrongRules.checkDeletion(update, group.get(), actions);
    } else if (actions.size() > 1) {
      throw ReplicaShape.tooMany();
    }
    actions.forEach(action -> checkDeletable(record, group.orElseThrow(), action.region()));
  }

  private static void checkMember(Optional<ReplicaGroup> group, String region) {
    boolean member = group.map(g -> g.members().get(region)).filter(Replica::listed).isPresent();
    if (!member) {
      throw ReplicaSettings.notMember(region);
    }
  }

  private static void checkDeletable(TableRecord record, ReplicaGroup group, String region) {
    boolean isProtected =
        ReplicaRules.table(record, region)
            .filter(table -> table.current().protection().enabled())
            .isPresent();
    if (isProtected) {
      throw AwsException.validation(
          "Cannot delete table "
              + record.key().name()
              + " in region "
              + region
              + " because it has deletion protection enabled. Disable deletion protection first.");
    }
    if (!group.strong()) {
      ReplicaRules.checkNotSource(group, region, record.world().now());
    }
  }

  /** Begins to delete replicas. */
  static void begin(Update update, List<ReplicaAction> actions) {
    TableRecord record = update.record();
    boolean strong = record.group().filter(ReplicaGroup::strong).isPresent();
    List<String> regions = actions.stream().map(ReplicaAction::region).toList();
    List<TableRecord> replicas =
        regions.stream().flatMap(region -> ReplicaRules.table(record, region).stream()).toList();
    Groups.occupy(record);
    Groups.change(record, ReplicaDeletion::leavingWitness);
    regions.forEach(
        region -> Groups.changeMember(record, region, m -> m.with(ReplicaStatus.DELETING)));
    replicas.forEach(Lifecycle::beginDeletion);
    record.after(Lapse.REPLICA_DELETION_START, at -> Groups.release(record));
    record.after(
        strong ? Lapse.STRONG_GROUP_DELETION : Lapse.REPLICA_DELETION,
        at -> end(record, regions, replicas));
  }

  private static ReplicaGroup leavingWitness(ReplicaGroup group) {
    ReplicaGroup.Witness witness = group.witness();
    return witness == null
        ? group
        : group.with(new ReplicaGroup.Witness(witness.region(), "DELETING"));
  }

  private static void end(TableRecord record, List<String> regions, List<TableRecord> replicas) {
    Groups.change(
        record,
        group -> {
          ReplicaGroup left = group.with((ReplicaGroup.Witness) null);
          for (String region : regions) {
            left = left.without(region);
          }
          return left;
        });
    replicas.forEach(Lifecycle::endDeletion);
  }

  /** Takes a table that is being deleted out of its group once it is gone. */
  static void leave(TableRecord record) {
    String region = record.key().region();
    Groups.changeMember(record, region, member -> member.with(ReplicaStatus.DELETING));
    record.after(Lapse.TABLE_DELETION, at -> Groups.change(record, group -> group.without(region)));
  }
}
