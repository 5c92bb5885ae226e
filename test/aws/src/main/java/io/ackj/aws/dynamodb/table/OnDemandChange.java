package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.OnDemand;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.Throughput;

/** Changes the table's maxima on demand, at once. A maximum that is lifted shows as -1 at first. */
final class OnDemandChange implements TableChange {
  @Override
  public boolean isAskedBy(ObjectNode input) {
    return !input.path("OnDemandThroughput").isEmpty();
  }

  @Override
  public void check(Update update) {
    checkIdle(update);
    // During the switch to on demand the table still counts as provisioned here.
    boolean switching = update.table().isBusyWith(Activity.SWITCH_TO_ON_DEMAND);
    BillingMode mode = switching ? BillingMode.PROVISIONED : update.mode();
    OnDemand asked = asked(update, mode);
    OnDemandRules.checkLimit(asked, update.record().region(), Target.TABLE);
  }

  private static void checkIdle(Update update) {
    Running running = new Running(update.table());
    if (update.table().isBusyWith(Activity.SWITCH_TO_PROVISIONED)) {
      throw hinderedBy(update, "BillingMode update is in progress");
    }
    if (running.stream()) {
      throw hinderedBy(update, "stream status update is in progress");
    }
    if (running.tableClass()) {
      throw hinderedBy(update, "TableClass update is in progress");
    }
    if (!running.allocatedIndexes().isEmpty()) {
      throw hinderedBy(
          update, "index creation is in progress for indexes: " + running.allocatedIndexes());
    }
    if (!running.dyingIndexes().isEmpty()) {
      throw hinderedBy(
          update, "index deletion is in progress for indexes: " + running.dyingIndexes());
    }
  }

  private static RuntimeException hinderedBy(Update update, String what) {
    return Refusals.inUse(update.record(), "OnDemandThroughput cannot be updated while " + what);
  }

  @Override
  public void begin(Update update) {
    OnDemand asked = asked(update, BillingMode.PAY_PER_REQUEST);
    update
        .record()
        .change(
            table -> with(table, table.throughput().onDemand().merge(asked.read(), asked.write())));
    update
        .record()
        .changeAfter(
            Lapse.ON_DEMAND_LIFTING, table -> with(table, table.throughput().onDemand().settled()));
  }

  private static OnDemand asked(Update update, BillingMode mode) {
    return OnDemandRules.readUpdate(update.input().path("OnDemandThroughput"), mode, Target.TABLE);
  }

  private static Table with(Table table, OnDemand maxima) {
    Throughput throughput = table.throughput().with(maxima);
    return table.toBuilder().throughput(throughput).build();
  }
}
