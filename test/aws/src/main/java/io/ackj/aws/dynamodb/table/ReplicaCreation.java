package io.ackj.aws.dynamodb.table;

import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Encryption;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Protection;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.Replica.Overrides;
import io.ackj.aws.state.Replica.Reads;
import io.ackj.aws.state.ReplicaGroup;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableClassSetting;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import io.ackj.aws.state.TableStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds replicas: the answer shows the table UPDATING, with a stream if it had none; after a while
 * the replica is listed and its table exists in its Region; then both are ACTIVE.
 */
final class ReplicaCreation {
  private ReplicaCreation() {}

  /** Begins to add replicas. */
  static void begin(Update update, List<ReplicaAction> actions) {
    TableRecord record = update.record();
    boolean strong = ReplicaShape.isStrong(update.input());
    ReplicaGroup group = Groups.of(record, strong);
    for (ReplicaAction action : actions) {
      group = group.with(member(record, action));
    }
    List<ReplicaAction> witnesses = ReplicaAction.witnesses(update.input());
    if (!witnesses.isEmpty()) {
      group = group.with(new ReplicaGroup.Witness(witnesses.get(0).region(), "CREATING"));
    }
    Groups.set(record, group);
    Groups.occupy(record);
    record.change(table -> streaming(table, update.now()));
    record.after(Lapse.REPLICA_LISTING, at -> actions.forEach(action -> list(record, action)));
    record.after(lapse(strong, !witnesses.isEmpty()), at -> finish(record, actions, at));
  }

  private static Lapse lapse(boolean strong, boolean witness) {
    if (witness) {
      return Lapse.WITNESS_CREATION;
    }
    return strong ? Lapse.STRONG_GROUP_CREATION : Lapse.REPLICA_CREATION;
  }

  private static Replica member(TableRecord record, ReplicaAction action) {
    return new Replica(
        action.region(),
        ReplicaStatus.CREATING,
        false,
        record.world().now(),
        record.key().region(),
        new Overrides(
            keyArn(record, action),
            action.tableClass(),
            new Reads(provisionedReads(record, action), action.onDemandReads()),
            ReplicaOverrides.indexes(record.current(), action)));
  }

  // A table on demand takes an override of read capacity at creation and ignores it.
  private static @Nullable Long provisionedReads(TableRecord record, ReplicaAction action) {
    return record.current().billing().isOnDemand() ? null : action.provisionedReads();
  }

  private static @Nullable String keyArn(TableRecord record, ReplicaAction action) {
    if (record.current().encryption().keyArn() == null) {
      return null;
    }
    Region target = record.region().account().region(action.region());
    String key = action.key();
    return key == null ? target.keys().managedKeyArn() : EncryptionRules.usable(key, target);
  }

  private static Table streaming(Table table, Instant at) {
    TableStream stream = table.stream();
    if (stream != null && stream.enabled()) {
      return table;
    }
    return table.toBuilder().stream(StreamRules.started("NEW_AND_OLD_IMAGES", at)).build();
  }

  private static void list(TableRecord record, ReplicaAction action) {
    Region target = record.region().account().region(action.region());
    if (target.table(record.key().name()).isPresent()) {
      // Somebody made a table of this name meanwhile: the replica never comes to be.
      Groups.change(record, group -> group.without(action.region()));
      return;
    }
    Groups.changeMember(record, action.region(), member -> member.with(ReplicaStatus.CREATING));
    record
        .group()
        .map(group -> group.members().get(action.region()))
        .ifPresent(member -> add(record, target, member));
  }

  private static void add(TableRecord record, Region target, Replica member) {
    TableRecord replica = target.add(table(record, target, member));
    Instant at = record.world().now();
    TableFeatures.each(feature -> feature.replicated(record, replica, at));
  }

  private static Table table(TableRecord source, Region target, Replica member) {
    Table base = source.current();
    Instant at = source.world().now();
    String keyArn = member.overrides().keyArn();
    TableStream stream = base.stream();
    return new Table(
        base.key().in(target.name()),
        source.world().newId().toString(),
        at,
        TableStatus.CREATING,
        base.keys(),
        base.attributes(),
        base.billing(),
        ReplicaOverrides.throughput(base.throughput(), member.overrides().throughput()),
        creating(base.indexes(), member.overrides()),
        stream == null ? null : StreamRules.started(stream.viewType(), at),
        keyArn == null ? Encryption.AWS_OWNED : Encryption.with(keyArn),
        new TableClassSetting(tableClass(base, member), null, List.of()),
        new Protection(false, null),
        null,
        null,
        Set.of());
  }

  private static @Nullable String tableClass(Table base, Replica member) {
    String override = member.overrides().tableClass();
    return override != null ? override : base.tableClass().shown();
  }

  private static Indexes creating(Indexes indexes, Overrides overrides) {
    return indexes.withGlobal(
        indexes.global().stream()
            .map(
                index ->
                    index
                        .with(IndexStatus.CREATING)
                        .with(
                            ReplicaOverrides.throughput(
                                index.throughput(),
                                overrides.indexes().getOrDefault(index.name(), Reads.NONE))))
            .toList());
  }

  private static void finish(TableRecord record, List<ReplicaAction> actions, Instant at) {
    for (ReplicaAction action : actions) {
      Groups.changeMember(record, action.region(), member -> member.with(ReplicaStatus.ACTIVE));
      ReplicaRules.table(record, action.region())
          .filter(replica -> replica.group().isPresent())
          .filter(replica -> replica.current().base() == TableStatus.CREATING)
          .ifPresent(replica -> Lifecycle.activate(replica, at));
    }
    Groups.change(record, ReplicaCreation::witnessed);
    record.change(table -> table.toBuilder().end(Activity.REPLICATION).build());
  }

  private static ReplicaGroup witnessed(ReplicaGroup group) {
    ReplicaGroup.Witness witness = group.witness();
    return witness == null
        ? group
        : group.with(new ReplicaGroup.Witness(witness.region(), "ACTIVE"));
  }
}
