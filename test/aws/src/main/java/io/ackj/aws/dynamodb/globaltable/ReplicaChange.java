package io.ackj.aws.dynamodb.globaltable;

import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Billing;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableClassSetting;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.Throughput;
import java.time.Instant;

/** Changes the table of one replica, which is UPDATING meanwhile. */
final class ReplicaChange {
  private final TableRecord table;
  private final ReplicaCapacity capacity;

  ReplicaChange(TableRecord table, ReplicaCapacity capacity) {
    this.table = table;
    this.capacity = capacity;
  }

  /**
   * Checks that a table on demand gets no capacity, and that any other has some.
   *
   * @throws io.ackj.aws.call.AwsException if not
   */
  void check() {
    Instant now = table.world().now();
    Table changed = changed(table.current(), now);
    if (changed.billing().isOnDemand() && capacity.hasUnits()) {
      throw Refusals.invalid(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
              + " PAY_PER_REQUEST");
    }
    boolean complete =
        isComplete(changed.throughput())
            && changed.indexes().global().stream()
                .allMatch(index -> isComplete(index.throughput()));
    if (!changed.billing().isOnDemand() && !complete) {
      throw Refusals.invalid(
          "ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
    }
  }

  private static boolean isComplete(Throughput throughput) {
    return throughput.provisioned().read() > 0 && throughput.provisioned().write() > 0;
  }

  void apply() {
    table.change(current -> current.toBuilder().begin(Activity.CAPACITY).build());
    table.after(Lapse.CAPACITY_CHANGE, at -> table.change(current -> changed(current, at)));
  }

  private Table changed(Table current, Instant at) {
    return current.toBuilder()
        .billing(billing(current.billing(), at))
        .throughput(current.throughput().with(provisioned(current, at)))
        .indexes(indexes(current.indexes(), at))
        .tableClass(tableClass(current.tableClass(), at))
        .end(Activity.CAPACITY)
        .build();
  }

  private boolean turnsOnDemand() {
    return BillingMode.PAY_PER_REQUEST.name().equals(capacity.billingMode());
  }

  private Provisioned provisioned(Table current, Instant at) {
    Provisioned now = current.throughput().provisioned();
    return turnsOnDemand() ? now.switchedTo(0, 0) : capacity.of(now, at);
  }

  private Billing billing(Billing current, Instant at) {
    if (capacity.billingMode() == null || current.mode().name().equals(capacity.billingMode())) {
      return current;
    }
    return turnsOnDemand()
        ? new Billing(BillingMode.PAY_PER_REQUEST, true, at, current.switches())
        : new Billing(
            BillingMode.PROVISIONED, current.shown(), current.lastOnDemand(), current.switches());
  }

  private Indexes indexes(Indexes current, Instant at) {
    return current.withGlobal(current.global().stream().map(index -> index(index, at)).toList());
  }

  private GlobalIndex index(GlobalIndex index, Instant at) {
    Provisioned now = index.throughput().provisioned();
    Provisioned next = turnsOnDemand() ? now.switchedTo(0, 0) : capacity.of(index.name(), now, at);
    return index.with(index.throughput().with(next));
  }

  private TableClassSetting tableClass(TableClassSetting current, Instant at) {
    String wanted = capacity.tableClass();
    if (wanted == null || current.effective().equals(wanted)) {
      return current;
    }
    return new TableClassSetting(wanted, at, current.changes());
  }
}
