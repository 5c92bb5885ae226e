package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Billing;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.OnDemand;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.Throughput;
import io.ackj.aws.state.Warm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Switches a table between provisioned and on-demand capacity, and its indexes with it. */
final class BillingSwitch {
  private static final Duration WINDOW = Duration.ofHours(24);
  private static final int MOST = 4;

  private BillingSwitch() {}

  /** Refuses a switch that lacks numbers or comes too often. */
  static void check(Update update) {
    if (update.mode() == BillingMode.PROVISIONED) {
      checkIndexNumbers(update);
      if (!update.table().indexes().vector().isEmpty()) {
        VectorRules.checkMode(BillingMode.PROVISIONED);
      }
    } else {
      checkQuota(update.table().billing(), update.now());
    }
  }

  private static void checkIndexNumbers(Update update) {
    Map<String, JsonNode> updates = IndexActions.updates(update.input());
    for (GlobalIndex index : update.table().indexes().global()) {
      JsonNode given = updates.get(index.name());
      if (given == null || !Members.has(given, "ProvisionedThroughput")) {
        throw Refusals.invalid(
            "ProvisionedThroughput must be specified for index: " + index.name());
      }
    }
  }

  private static void checkQuota(Billing billing, Instant now) {
    List<Instant> recent =
        billing.switches().stream().filter(at -> at.plus(WINDOW).isAfter(now)).toList();
    if (recent.size() >= MOST) {
      throw Refusals.limit(
          "Updates to PayPerRequest mode are limited to "
              + MOST
              + " times in 1 day(s). Last update at "
              + UsDates.format(recent.get(recent.size() - 1))
              + ". Next update can be made at "
              + UsDates.format(recent.get(0).plus(WINDOW))
              + ".");
    }
  }

  /** Begins the switch. */
  static void begin(Update update) {
    if (update.mode() == BillingMode.PROVISIONED) {
      toProvisioned(update);
    } else {
      toOnDemand(update);
    }
  }

  private static void toProvisioned(Update update) {
    TableRecord record = update.record();
    Lapse lapse =
        wasProvisioned(record.current()) ? Lapse.REPEATED_SWITCH : Lapse.SWITCH_TO_PROVISIONED;
    Provisioned asked = ProvisionedRules.read(update.input());
    Map<String, JsonNode> updates = IndexActions.updates(update.input());
    record.change(
        table ->
            table.toBuilder()
                .billing(table.billing().switchedTo(BillingMode.PROVISIONED, update.now()))
                .throughput(provisioned(table.throughput(), asked))
                .indexes(
                    table
                        .indexes()
                        .withGlobal(
                            table.indexes().global().stream()
                                .map(index -> provisioned(index, updates))
                                .toList()))
                .begin(Activity.SWITCH_TO_PROVISIONED)
                .build());
    record.changeAfter(earlier(record, lapse), BillingSwitch::indexesActive);
    record.changeAfter(
        lapse, table -> table.toBuilder().end(Activity.SWITCH_TO_PROVISIONED).build());
  }

  private static void toOnDemand(Update update) {
    TableRecord record = update.record();
    Instant at = update.now();
    boolean repeated = record.current().billing().lastOnDemand() != null;
    Lapse lapse = repeated ? Lapse.REPEATED_SWITCH : Lapse.SWITCH_TO_ON_DEMAND;
    record.change(
        table ->
            table.toBuilder()
                .billing(table.billing().switchedTo(BillingMode.PAY_PER_REQUEST, at))
                .throughput(
                    onDemand(table.throughput(), table.throughput().provisioned().decreases(), at))
                .indexes(
                    eachGlobal(
                        table,
                        index ->
                            updating(index)
                                .with(
                                    onDemand(
                                        index.throughput(),
                                        index.throughput().provisioned().decreasesOn(at) + 1,
                                        at))))
                .begin(Activity.SWITCH_TO_ON_DEMAND)
                .build());
    record.changeAfter(earlier(record, lapse), BillingSwitch::indexesActive);
    record.after(lapse, done -> record.change(table -> switchedToOnDemand(table, done)));
  }

  private static Lapse earlier(TableRecord record, Lapse lapse) {
    Duration indexes = record.world().durations().of(Lapse.SWITCH_OF_INDEXES);
    boolean sooner = indexes.compareTo(record.world().durations().of(lapse)) < 0;
    return sooner ? Lapse.SWITCH_OF_INDEXES : lapse;
  }

  private static boolean wasProvisioned(Table table) {
    return !table.createdAt().equals(table.billing().lastOnDemand());
  }

  private static Throughput provisioned(Throughput before, Provisioned asked) {
    Provisioned after = before.provisioned().switchedTo(asked.read(), asked.write());
    return before.with(after).with(OnDemand.UNLIMITED);
  }

  private static GlobalIndex provisioned(GlobalIndex index, Map<String, JsonNode> updates) {
    Provisioned asked = ProvisionedRules.read(Objects.requireNonNull(updates.get(index.name())));
    return updating(index).with(provisioned(index.throughput(), asked));
  }

  // An index that is being backfilled stays CREATING.
  private static GlobalIndex updating(GlobalIndex index) {
    return index.status() == IndexStatus.ACTIVE ? index.with(IndexStatus.UPDATING) : index;
  }

  private static Throughput onDemand(Throughput before, int decreases, Instant at) {
    Provisioned old = before.provisioned();
    return before.with(new Provisioned(0, 0, old.lastIncrease(), at, decreases));
  }

  private static Indexes eachGlobal(Table table, UnaryOperator<GlobalIndex> change) {
    return table.indexes().withGlobal(table.indexes().global().stream().map(change).toList());
  }

  private static Table indexesActive(Table table) {
    return table.toBuilder()
        .indexes(
            eachGlobal(
                table,
                index ->
                    index.status() == IndexStatus.UPDATING
                        ? index.with(IndexStatus.ACTIVE)
                        : index))
        .build();
  }

  private static Table switchedToOnDemand(Table table, Instant at) {
    return table.toBuilder()
        .billing(table.billing().onDemandSince(at))
        .throughput(warmed(withoutDecrease(table.throughput())))
        .indexes(eachGlobal(table, index -> index.with(warmed(index.throughput()))))
        .end(Activity.SWITCH_TO_ON_DEMAND)
        .build();
  }

  private static Throughput withoutDecrease(Throughput throughput) {
    Provisioned old = throughput.provisioned();
    return throughput.with(new Provisioned(0, 0, old.lastIncrease(), null, 0));
  }

  private static Throughput warmed(Throughput throughput) {
    return throughput.with(
        throughput.warm().atLeast(Warm.ON_DEMAND.read(), Warm.ON_DEMAND.write()));
  }
}
