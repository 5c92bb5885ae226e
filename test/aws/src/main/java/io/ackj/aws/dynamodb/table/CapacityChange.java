package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;

/**
 * Changes a table's provisioned throughput or its billing mode. New numbers show when the change is
 * done; a new billing mode shows at once.
 */
final class CapacityChange implements TableChange {
  @Override
  public boolean isAskedBy(ObjectNode input) {
    return Members.has(input, "BillingMode") || Members.has(input, "ProvisionedThroughput");
  }

  @Override
  public void check(Update update) {
    if (isRepeatedOnDemand(update)) {
      checkRepetition(update);
      return;
    }
    checkMode(update);
    CapacityObstacles.check(update);
    if (isSwitch(update)) {
      BillingSwitch.check(update);
    } else {
      checkNumbers(update);
    }
    checkGroup(update);
    checkMaxima(update);
  }

  private static void checkMode(Update update) {
    if (update.mode() == BillingMode.PAY_PER_REQUEST
        && Members.has(update.input(), "ProvisionedThroughput")) {
      throw Refusals.invalid(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
              + " PAY_PER_REQUEST");
    }
  }

  // While the table is being switched to provisioned capacity, asking for on demand is accepted and
  // has no effect.
  private static boolean isRepeatedOnDemand(Update update) {
    return !Members.has(update.input(), "ProvisionedThroughput")
        && update.mode() == BillingMode.PAY_PER_REQUEST
        && (update.table().billing().isOnDemand()
            || update.table().isBusyWith(Activity.SWITCH_TO_PROVISIONED));
  }

  private static void checkRepetition(Update update) {
    if (update.table().isBusyWith(Activity.SWITCH_TO_ON_DEMAND)) {
      throw CapacityObstacles.capacityChanges(update);
    }
  }

  private static boolean isSwitch(Update update) {
    return update.mode() != update.table().billing().mode();
  }

  private static void checkNumbers(Update update) {
    Provisioned current = update.table().throughput().provisioned();
    Provisioned asked = ProvisionedRules.read(update.input());
    if (asked.read() == current.read() && asked.write() == current.write()) {
      throw unchanged("the table", current);
    }
    DecreaseQuota.check(current, asked, update.now());
  }

  /** Returns the refusal of numbers that are there already. */
  static AwsException unchanged(String what, Provisioned current) {
    String reads = String.valueOf(current.read());
    String writes = String.valueOf(current.write());
    String provisionedFor = what.startsWith("the index ") ? what.substring(4) : what;
    return AwsException.validation(
        "The provisioned throughput for "
            + what
            + " will not change. The requested value equals the current value. Current"
            + " ReadCapacityUnits provisioned for "
            + provisionedFor
            + ": "
            + reads
            + ". Requested ReadCapacityUnits: "
            + reads
            + ". Current WriteCapacityUnits provisioned for "
            + provisionedFor
            + ": "
            + writes
            + ". Requested WriteCapacityUnits: "
            + writes
            + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request"
            + " higher limits.");
  }

  private static void checkGroup(Update update) {
    if (update.mode() == BillingMode.PROVISIONED && update.record().group().isPresent()) {
      ReplicaRules.checkScaled(update.record());
    }
  }

  private static void checkMaxima(Update update) {
    if (!Members.has(update.input(), "ProvisionedThroughput")) {
      return;
    }
    Provisioned asked = ProvisionedRules.read(update.input());
    Provisioned current = update.table().throughput().provisioned();
    ProvisionedRules.checkMaximum(asked, update.record().region(), Target.TABLE);
    ProvisionedRules.checkAccount(
        update.record().region(), asked.read() - current.read(), asked.write() - current.write());
  }

  @Override
  public void begin(Update update) {
    if (isRepeatedOnDemand(update)) {
      return;
    }
    if (isSwitch(update)) {
      BillingSwitch.begin(update);
      return;
    }
    TableRecord record = update.record();
    Provisioned asked = ProvisionedRules.read(update.input());
    record.change(table -> started(table, asked, update.now()));
    record.changeAfter(Lapse.CAPACITY_CHANGE, table -> done(table, asked));
  }

  @Override
  public boolean isShared(Update update) {
    return true;
  }

  @Override
  public Answer answer(Update update) {
    return Answer.UPDATING;
  }

  // The answer has the old numbers, but the time of the change.
  private static Table started(Table table, Provisioned asked, Instant at) {
    Provisioned now = table.throughput().provisioned();
    Provisioned changed = now.changedTo(asked.read(), asked.write(), at);
    Provisioned shown =
        new Provisioned(
            now.read(),
            now.write(),
            changed.lastIncrease(),
            changed.lastDecrease(),
            changed.decreases());
    return table.toBuilder()
        .throughput(table.throughput().with(shown))
        .begin(Activity.CAPACITY)
        .build();
  }

  private static Table done(Table table, Provisioned asked) {
    Provisioned shown = table.throughput().provisioned();
    return table.toBuilder()
        .throughput(table.throughput().with(shown.switchedTo(asked.read(), asked.write())))
        .end(Activity.CAPACITY)
        .build();
  }
}
