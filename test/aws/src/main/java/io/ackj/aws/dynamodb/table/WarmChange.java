package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.Warm;

/**
 * Raises the table's warm throughput. The table stays ACTIVE; a further rise meanwhile replaces the
 * first.
 */
final class WarmChange implements TableChange {
  @Override
  public boolean isAskedBy(ObjectNode input) {
    return !input.path("WarmThroughput").isEmpty();
  }

  @Override
  public void check(Update update) {
    Table table = update.table();
    asked(update);
    if (!new Running(table).allocatedIndexes().isEmpty()) {
      throw AwsException.internal("Table is under system maintenance, please try again later");
    }
  }

  @Override
  public void begin(Update update) {
    Warm current = update.table().throughput().warm();
    Warm target = asked(update);
    update.record().change(table -> rising(table, target));
    update.record().changeAfter(lapse(current), WarmChange::risen);
  }

  /** Returns how long a rise takes: what was raised before rises fast. */
  static Lapse lapse(Warm current) {
    boolean raisedBefore = current.read() > Warm.ON_DEMAND.read() && !current.isRising();
    return raisedBefore ? Lapse.REPEATED_WARM_UP : Lapse.WARM_UP;
  }

  private static Warm asked(Update update) {
    return WarmRules.readUpdate(
        update.input().path("WarmThroughput"), update.table().throughput().warm(), Target.TABLE);
  }

  private static Table rising(Table table, Warm target) {
    return table.toBuilder()
        .throughput(table.throughput().with(table.throughput().warm().risingTo(target)))
        .begin(Activity.WARM_UP)
        .build();
  }

  private static Table risen(Table table) {
    return table.toBuilder()
        .throughput(table.throughput().with(table.throughput().warm().risen()))
        .end(Activity.WARM_UP)
        .build();
  }
}
