package io.ackj.aws.dynamodb.table;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.ReplicaGroup;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.TableRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What tables with replicas have to keep to. */
final class ReplicaRules {
  private static final Duration SOURCE_PERIOD = Duration.ofHours(24);

  private ReplicaRules() {}

  /** Returns the tables of all members, the given one among them. */
  static List<TableRecord> records(TableRecord record) {
    return record
        .group()
        .map(
            group ->
                group.members().keySet().stream()
                    .flatMap(region -> table(record, region).stream())
                    .toList())
        .orElse(List.of(record));
  }

  /** Returns the table of the same name in another Region. */
  static Optional<TableRecord> table(TableRecord record, String region) {
    return record.region().account().region(region).table(record.key().name());
  }

  /** Returns whether a member or the witness of a table's group is coming or going. */
  static boolean isChanging(TableRecord record) {
    return record.group().filter(ReplicaRules::isChanging).isPresent();
  }

  private static boolean isChanging(ReplicaGroup group) {
    boolean witness = group.witness() != null && !group.witness().status().equals("ACTIVE");
    return witness
        || group.members().values().stream()
            .map(Replica::status)
            .anyMatch(
                status ->
                    status == ReplicaStatus.CREATING
                        || status == ReplicaStatus.UPDATING
                        || status == ReplicaStatus.DELETING);
  }

  /** Refuses replicas of a table whose provisioned write capacity is not auto-scaled. */
  static void checkScaled(TableRecord record) {
    if (!WriteScaling.isSet(record)) {
      throw AwsException.validation(
          "Table write capacity should either be Pay-Per-Request or AutoScaled.");
    }
    checkIndexesScaled(record);
  }

  /** Refuses replicas of indexes whose provisioned write capacity is not auto-scaled. */
  static void checkIndexesScaled(TableRecord record) {
    for (GlobalIndex index : record.current().indexes().global()) {
      if (!WriteScaling.isSet(record, index.name())) {
        throw AwsException.validation(
            "GSI write capacity should either be Pay-Per-Request or AutoScaled.");
      }
    }
  }

  /** Refuses replicas of a table with provisioned capacity, as {@link #checkScaled}. */
  static void checkCapacity(TableRecord record) {
    if (record.current().billing().mode() == BillingMode.PROVISIONED) {
      checkScaled(record);
    }
  }

  /** Refuses DeleteTable for a table that its group needs. */
  static void checkDeletionOfTable(TableRecord record) {
    Optional<ReplicaGroup> group = record.group();
    if (group.isEmpty()) {
      return;
    }
    if (group.get().strong()) {
      throw onlyOneOfStrong();
    }
    checkNotSource(group.get(), record.key().region(), record.world().now());
    if (isChanging(record)) {
      throw Refusals.inUse(record, "Table: " + record.key().name() + " is being used.");
    }
  }

  /** Refuses to delete a member from which another was filled within a day. */
  static void checkNotSource(ReplicaGroup group, String region, Instant now) {
    boolean source =
        group.members().values().stream()
            .filter(member -> region.equals(member.source()))
            .anyMatch(member -> member.createdAt().plus(SOURCE_PERIOD).isAfter(now));
    if (source) {
      throw AwsException.validation(
          "Replica cannot be deleted because it has acted as a source region for new replica(s)"
              + " being added to the table in the last 24 hours.");
    }
  }

  /** Returns the refusal to delete one member of a group with strong consistency. */
  static AwsException onlyOneOfStrong() {
    return AwsException.validation(
        "Deletion of only one table replica is not supported for global tables with"
            + " MultiRegionConsistency set to STRONG.");
  }
}
