package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.Replica.Overrides;
import io.ackj.aws.state.Replica.Reads;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableClassSetting;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes what differs at a replica. The answer does not show it yet. Read capacity that equals the
 * base table's is no longer an override.
 */
final class ReplicaSettings {
  private ReplicaSettings() {}

  /** Refuses a change of a replica. */
  static void check(Update update, ReplicaAction action) {
    boolean member =
        update
            .record()
            .group()
            .map(group -> group.members().get(action.region()))
            .filter(Replica::listed)
            .isPresent();
    if (!member) {
      throw notMember(action.region());
    }
    if (isEmpty(action)) {
      throw AwsException.validation(
          "There are no actions specified in the Replica Update Action of the request.");
    }
    if (action.key() != null) {
      throw Refusals.invalid("KMSMasterKeyId must be specified for each replica.");
    }
    checkThroughput(update.table(), action);
  }

  /** Returns the refusal of a Region that is not part of the global table. */
  static AwsException notMember(String region) {
    return AwsException.validation(
        "Update global table operation failed because one or more replicas were not part of the"
            + " global table. Please retry the request without these replicas: ["
            + region
            + "].");
  }

  private static boolean isEmpty(ReplicaAction action) {
    boolean indexes =
        action.indexes().stream().anyMatch(i -> !ReplicaOverrides.reads(i).equals(Reads.NONE));
    return action.key() == null
        && action.tableClass() == null
        && action.provisionedReads() == null
        && action.onDemandReads() == null
        && !indexes;
  }

  private static void checkThroughput(Table table, ReplicaAction action) {
    checkReads(table, ReplicaOverrides.reads(action.body()));
    for (JsonNode index : action.indexes()) {
      String name = IndexActions.name(index);
      if (table.indexes().globalNamed(name).isEmpty()) {
        throw Refusals.notFound("Index " + name + " for table " + table.key().name());
      }
      checkReads(table, ReplicaOverrides.reads(index));
    }
  }

  private static void checkReads(Table table, Reads reads) {
    boolean onDemand = table.billing().isOnDemand();
    if (onDemand && reads.provisioned() != null) {
      throw AwsException.validation(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
              + " PAY_PER_REQUEST");
    }
    if (!onDemand && reads.onDemand() != null) {
      throw ReplicaCreationRules.onDemandOfProvisioned();
    }
    ReplicaCreationRules.checkRange(reads.onDemand());
  }

  /** Begins to change replicas. */
  static void begin(Update update, List<ReplicaAction> actions) {
    TableRecord record = update.record();
    Groups.occupy(record);
    record.after(
        Lapse.REPLICATED_CHANGE,
        at -> {
          actions.forEach(action -> apply(record, action, at));
          Groups.release(record);
        });
  }

  private static void apply(TableRecord record, ReplicaAction action, Instant at) {
    Table base = record.current();
    Groups.changeMember(record, action.region(), m -> m.with(merged(base, m.overrides(), action)));
    ReplicaRules.table(record, action.region())
        .ifPresent(replica -> replica.change(table -> applied(table, base, action, at)));
  }

  private static Overrides merged(Table base, Overrides before, ReplicaAction action) {
    Map<String, Reads> indexes = new TreeMap<>(before.indexes());
    ReplicaOverrides.indexes(base, action)
        .forEach(
            (name, reads) ->
                indexes.put(
                    name,
                    merged(
                        before.indexes().getOrDefault(name, Reads.NONE),
                        reads,
                        indexReads(base, name))));
    indexes.values().removeIf(Reads.NONE::equals);
    Reads asked = new Reads(action.provisionedReads(), action.onDemandReads());
    String tableClass = action.tableClass() != null ? action.tableClass() : before.tableClass();
    return new Overrides(
        before.keyArn(),
        tableClass,
        merged(before.throughput(), asked, base.throughput().provisioned().read()),
        indexes);
  }

  private static Reads merged(Reads before, Reads asked, long baseReads) {
    Long provisioned = asked.provisioned() != null ? asked.provisioned() : before.provisioned();
    Long onDemand = asked.onDemand() != null ? asked.onDemand() : before.onDemand();
    return new Reads(differing(provisioned, baseReads), onDemand);
  }

  private static @Nullable Long differing(@Nullable Long units, long baseUnits) {
    return units != null && units == baseUnits ? null : units;
  }

  private static long indexReads(Table base, String name) {
    return base.indexes()
        .globalNamed(name)
        .map((GlobalIndex index) -> index.throughput().provisioned().read())
        .orElse(0L);
  }

  private static Table applied(Table table, Table base, ReplicaAction action, Instant at) {
    Reads asked = new Reads(action.provisionedReads(), action.onDemandReads());
    Map<String, Reads> indexes = ReplicaOverrides.indexes(base, action);
    String tableClass = action.tableClass();
    return table.toBuilder()
        .throughput(ReplicaOverrides.throughput(table.throughput(), asked))
        .indexes(
            table
                .indexes()
                .withGlobal(
                    table.indexes().global().stream()
                        .map(
                            index ->
                                index.with(
                                    ReplicaOverrides.throughput(
                                        index.throughput(),
                                        indexes.getOrDefault(index.name(), Reads.NONE))))
                        .toList()))
        .tableClass(
            tableClass == null
                ? table.tableClass()
                : new TableClassSetting(tableClass, at, table.tableClass().changes()))
        .build();
  }
}
