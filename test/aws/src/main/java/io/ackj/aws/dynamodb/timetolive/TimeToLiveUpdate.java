package io.ackj.aws.dynamodb.timetolive;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.dynamodb.feature.KeyAccess;
import io.ackj.aws.dynamodb.feature.Lifetime;
import io.ackj.aws.dynamodb.feature.Phase;
import io.ackj.aws.dynamodb.table.Concurrency;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.ReplicaGroup;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One UpdateTimeToLive of a table, and of all replicas of it. */
public final class TimeToLiveUpdate {
  private final TableRecord table;
  private final TimeToLiveSpecification specification;
  private final Instant now;

  /** Makes an update that has not been checked. */
  public TimeToLiveUpdate(TableRecord table, TimeToLiveSpecification specification, Instant now) {
    this.table = table;
    this.specification = specification;
    this.now = now;
  }

  /**
   * Checks the update in AWS's order: what it says comes before when it may come.
   *
   * @throws AwsException if it is refused
   */
  public void check() {
    requireKnownTable();
    KeyAccess.require(table);
    table.group().ifPresent(this::requireSettledReplicas);
    requireChange(TimeToLive.cell(table).current());
    requireCooldown(TimeToLive.cell(table).current());
    Concurrency.checkChange(table.region());
  }

  private void requireKnownTable() {
    String name = table.key().name();
    Phase phase = Lifetime.phase(table, now);
    if (phase == Phase.UNKNOWN) {
      throw Refusals.tableNotFound(name);
    }
    if (phase == Phase.CREATING) {
      throw Refusals.inUse("Table " + name + " is being created");
    }
  }

  private void requireSettledReplicas(ReplicaGroup group) {
    if (group.strong()) {
      throw Refusals.invalid(
          "Time to live is not supported for a global table with multi-Region strong consistency.");
    }
    Optional<Replica> added =
        group.members().values().stream()
            .filter(member -> member.listed() && member.status() == ReplicaStatus.CREATING)
            .findFirst();
    if (added.isPresent()) {
      throw AwsException.validation(
          "Create/Update/Delete of replica is not allowed while the replica is being added to "
              + "table with name: "
              + table.key().name()
              + " in region "
              + added.get().region());
    }
  }

  private void requireChange(TimeToLive current) {
    String name = current.attributeName();
    if (current.isOn() && name != null && !name.equals(specification.attributeName())) {
      throw AwsException.validation(
          "TimeToLive is active on a different AttributeName: current AttributeName is " + name);
    }
    if (current.isOn() && specification.enabled()) {
      throw AwsException.validation("TimeToLive is already enabled");
    }
    if (!current.isOn() && !specification.enabled()) {
      throw AwsException.validation("TimeToLive is already disabled");
    }
  }

  private void requireCooldown(TimeToLive current) {
    Instant last = current.changedAt();
    if (last != null && !Lifetime.isOver(table, last, Lapse.TIME_TO_LIVE_COOLDOWN, now)) {
      throw AwsException.validation(
          "Time to live has been modified multiple times within a fixed interval");
    }
  }

  /** Makes the change in all Regions of the table. */
  public void apply() {
    for (TableRecord member : members()) {
      set(member, TimeToLive.cell(member).current().changing(specification, now), now);
      member.after(
          Lapse.TIME_TO_LIVE_CHANGE,
          at -> set(member, TimeToLive.cell(member).current().settled(), at));
    }
  }

  private List<TableRecord> members() {
    return table
        .group()
        .map(
            group ->
                group.members().keySet().stream()
                    .map(region -> table.region().account().region(region))
                    .flatMap(region -> region.table(table.key().name()).stream())
                    .toList())
        .orElse(List.of(table));
  }

  static void set(TableRecord table, TimeToLive next, Instant at) {
    String before = TimeToLive.cell(table).current().status().name();
    TimeToLive.cell(table).set(next, at);
    table
        .world()
        .log()
        .note(at, table.key().arn(), "TimeToLiveStatus", before, next.status().name());
  }
}
