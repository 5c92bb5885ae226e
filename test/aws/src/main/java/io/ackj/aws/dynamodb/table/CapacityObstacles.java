package io.ackj.aws.dynamodb.table;

import io.ackj.aws.call.AwsException;
import java.util.Set;
import java.util.function.Supplier;

/** What hinders a change of provisioned throughput or of the billing mode. */
final class CapacityObstacles {
  private CapacityObstacles() {}

  /** Refuses the change while something hinders it. */
  static void check(Update update) {
    Running running = new Running(update.table());
    if (running.capacity()) {
      throw capacityChanges(update);
    }
    if (running.stream()) {
      throw hindered(
          update,
          "Can't change table IOPS when stream status is being updated.",
          running::streamDetail);
    }
    if (running.tableClass()) {
      throw hindered(
          update,
          "Can't change table IOPS when a table class update is in progress.",
          running::tableClassDetail);
    }
    if (!running.allocatedIndexes().isEmpty()) {
      throw Refusals.inUse(
          update.record(),
          "Can't change table IOPS when an index is being created. "
              + running.tableDetail()
              + " Indexes: "
              + running.allocatedIndexes());
    }
    checkDying(update, running);
  }

  /** Returns the refusal while capacity changes already. */
  static AwsException capacityChanges(Update update) {
    return Refusals.inUse(
        update.record(), "Table IOPS are currently being updated. Table: " + update.name());
  }

  private static void checkDying(Update update, Running running) {
    Set<String> updated = IndexActions.updates(update.input()).keySet();
    for (String index : running.dyingIndexes()) {
      if (updated.contains(index)) {
        throw Refusals.inUse(
            update.record(),
            "Index is being deleted. " + running.tableDetail() + " Index: " + index);
      }
    }
    if (!running.dyingIndexes().isEmpty()) {
      throw Refusals.inUse(
          update.record(),
          "Can't change table IOPS when an index is being deleted. "
              + running.tableDetail()
              + " Indexes: "
              + running.dyingIndexes());
    }
  }

  private static AwsException hindered(Update update, String what, Supplier<String> detail) {
    return Refusals.inUse(update.record(), what + detail.get());
  }
}
