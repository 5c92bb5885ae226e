package io.ackj.aws.dynamodb.table;

import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.ReplicaGroup;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the global table that a table belongs to, and notes its members' states. */
final class Groups {
  private Groups() {}

  /** Returns the table's group; a new one with the table as its only member if it has none. */
  static ReplicaGroup of(TableRecord record, boolean strong) {
    return record
        .group()
        .orElseGet(() -> new ReplicaGroup(Map.of(region(record), first(record)), strong, null));
  }

  private static Replica first(TableRecord record) {
    return new Replica(
        region(record),
        ReplicaStatus.ACTIVE,
        true,
        record.current().createdAt(),
        null,
        Replica.Overrides.NONE);
  }

  /** Replaces the group. One with a single member is none any more. */
  static void set(TableRecord record, ReplicaGroup group) {
    Cell<Optional<ReplicaGroup>> cell = record.region().account().group(record.key().name());
    Optional<ReplicaGroup> before = cell.current();
    boolean none = group.members().size() < 2 && group.witness() == null;
    cell.set(none ? Optional.empty() : Optional.of(group), record.world().now());
    note(record, before, cell.current());
  }

  /** Changes the group if the table has one. */
  static void change(TableRecord record, UnaryOperator<ReplicaGroup> change) {
    record.group().ifPresent(group -> set(record, change.apply(group)));
  }

  /** Changes a member if it is still one. */
  static void changeMember(TableRecord record, String region, UnaryOperator<Replica> change) {
    change(
        record,
        group -> {
          Replica member = group.members().get(region);
          return member == null ? group : group.with(change.apply(member));
        });
  }

  /** Says that a change of replicas keeps a table busy. */
  static void occupy(TableRecord record) {
    record.change(table -> table.toBuilder().begin(Activity.REPLICATION).build());
  }

  /** Says that no change of replicas keeps a table busy any longer. */
  static void release(TableRecord record) {
    record.change(table -> table.toBuilder().end(Activity.REPLICATION).build());
  }

  private static String region(TableRecord record) {
    return record.key().region();
  }

  private static void note(
      TableRecord record, Optional<ReplicaGroup> before, Optional<ReplicaGroup> after) {
    Map<String, Replica> from = before.map(ReplicaGroup::members).orElse(Map.of());
    Map<String, Replica> to = after.map(ReplicaGroup::members).orElse(Map.of());
    from.keySet().stream()
        .filter(region -> !to.containsKey(region))
        .forEach(region -> note(record, region, status(from.get(region)), ""));
    to.forEach((region, member) -> note(record, region, status(from.get(region)), status(member)));
  }

  private static String status(@Nullable Replica member) {
    return member == null ? "" : member.status().name();
  }

  private static void note(TableRecord record, String region, String from, String to) {
    Instant now = record.world().now();
    record.world().log().note(now, record.key().in(region).arn(), "ReplicaStatus", from, to);
  }
}
