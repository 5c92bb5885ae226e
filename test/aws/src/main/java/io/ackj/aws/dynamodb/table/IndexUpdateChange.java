package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.OnDemand;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.Throughput;
import io.ackj.aws.state.Warm;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Changes the throughput of global secondary indexes, of any number at a time. */
final class IndexUpdateChange implements TableChange {
  @Override
  public boolean isAskedBy(ObjectNode input) {
    return !IndexActions.of(input, "Update").isEmpty();
  }

  @Override
  public void checkShape(ObjectNode input) {
    for (JsonNode action : IndexActions.of(input, "Update")) {
      JsonNode warm = action.path("WarmThroughput");
      if (warm.isObject() && warm.isEmpty()) {
        throw Refusals.invalid(
            "WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond"
                + " specified for index: "
                + IndexActions.name(action));
      }
    }
  }

  @Override
  public void check(Update update) {
    boolean switches = update.mode() != update.table().billing().mode();
    for (JsonNode action : IndexActions.of(update.input(), "Update")) {
      GlobalIndex index = find(update, action);
      checkIdle(update, index);
      checkMembers(update, action, index.name());
      if (!switches) {
        checkNumbers(update, action, index);
      }
    }
  }

  private static GlobalIndex find(Update update, JsonNode action) {
    String name = IndexActions.name(action);
    boolean exists = update.table().indexNames().contains(name);
    if (!exists && Members.has(action, "WarmThroughput")) {
      throw Refusals.internal("InternalFailure", "");
    }
    if (!exists) {
      throw Refusals.notFound("Index " + name + " for table " + update.name());
    }
    return update
        .table()
        .indexes()
        .globalNamed(name)
        .orElseThrow(
            () ->
                AwsException.validation(
                    "Cannot update an index that is not a GlobalSecondaryIndex: " + name));
  }

  private static void checkIdle(Update update, GlobalIndex index) {
    String detail = "Table: " + update.name() + " Index: " + index.name();
    if (index.isBeingAllocated()) {
      throw Refusals.inUse(
          update.record(), "Index is being created but is not backfilling yet.  " + detail);
    }
    if (index.status() == IndexStatus.DELETING) {
      throw Refusals.inUse(update.record(), "Index is being deleted. " + detail);
    }
    if (index.status() == IndexStatus.UPDATING) {
      throw Refusals.inUse(update.record(), "Index is being updated. " + detail);
    }
  }

  private static void checkMembers(Update update, JsonNode action, String name) {
    boolean provisioned = Members.has(action, "ProvisionedThroughput");
    boolean onDemand = !action.path("OnDemandThroughput").isEmpty();
    boolean warm = Members.has(action, "WarmThroughput");
    boolean wrong = update.mode() == BillingMode.PAY_PER_REQUEST && provisioned;
    boolean nothing = !provisioned && !onDemand && !warm;
    if (wrong || (nothing && update.mode() == BillingMode.PAY_PER_REQUEST)) {
      throw Refusals.invalid(
          "The only Updates for index: "
              + name
              + " when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput,"
              + " WarmThroughput");
    }
    if (nothing) {
      throw Refusals.invalid(
          "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: " + name);
    }
    if (onDemand) {
      checkOnDemand(update, action, name);
    }
  }

  private static void checkOnDemand(Update update, JsonNode action, String name) {
    Target target = Target.index(name);
    OnDemand asked =
        OnDemandRules.readUpdate(action.path("OnDemandThroughput"), update.mode(), target);
    OnDemandRules.checkLimit(asked, update.record().region(), target);
  }

  private static void checkNumbers(Update update, JsonNode action, GlobalIndex index) {
    Target target = Target.index(index.name());
    if (Members.has(action, "ProvisionedThroughput")) {
      Provisioned asked = ProvisionedRules.read(action);
      Provisioned current = index.throughput().provisioned();
      if (asked.read() == current.read() && asked.write() == current.write()) {
        throw CapacityChange.unchanged("the index " + index.name(), current);
      }
      DecreaseQuota.check(current, asked, update.now());
      ProvisionedRules.checkMaximum(asked, update.record().region(), target);
    }
    if (Members.has(action, "WarmThroughput")) {
      WarmRules.readUpdate(action.path("WarmThroughput"), index.throughput().warm(), target);
    }
  }

  @Override
  public void begin(Update update) {
    for (JsonNode action : IndexActions.of(update.input(), "Update")) {
      String name = IndexActions.name(action);
      beginProvisioned(update, action, name);
      beginOnDemand(update, action, name);
      beginWarm(update, action, name);
    }
  }

  // The numbers of a switch to provisioned capacity have been taken over with the switch.
  private static void beginProvisioned(Update update, JsonNode action, String name) {
    GlobalIndex index = update.table().indexes().globalNamed(name).orElseThrow();
    boolean switched = index.status() == IndexStatus.UPDATING;
    if (!Members.has(action, "ProvisionedThroughput") || switched) {
      return;
    }
    Instant at = update.now();
    Provisioned asked = ProvisionedRules.read(action);
    IndexTimeline timeline = new IndexTimeline(update.record(), name);
    timeline.change(i -> updating(i));
    timeline.changeAfter(
        Lapse.INDEX_UPDATE,
        i ->
            active(i)
                .with(
                    i.throughput()
                        .with(
                            i.throughput()
                                .provisioned()
                                .changedTo(asked.read(), asked.write(), at))));
  }

  private static void beginOnDemand(Update update, JsonNode action, String name) {
    if (action.path("OnDemandThroughput").isEmpty()) {
      return;
    }
    OnDemand asked =
        OnDemandRules.readUpdate(
            action.path("OnDemandThroughput"), BillingMode.PAY_PER_REQUEST, Target.index(name));
    IndexTimeline timeline = new IndexTimeline(update.record(), name);
    timeline.change(i -> updating(i).with(onDemand(i, m -> m.merge(asked.read(), asked.write()))));
    timeline.changeAfter(Lapse.INDEX_UPDATE, i -> active(i).with(onDemand(i, OnDemand::settled)));
  }

  private static void beginWarm(Update update, JsonNode action, String name) {
    if (!Members.has(action, "WarmThroughput")) {
      return;
    }
    TableRecord record = update.record();
    Warm current = record.current().indexes().globalNamed(name).orElseThrow().throughput().warm();
    Warm target = WarmRules.readUpdate(action.path("WarmThroughput"), current, Target.index(name));
    IndexTimeline timeline = new IndexTimeline(record, name);
    timeline.change(i -> i.with(i.throughput().with(i.throughput().warm().risingTo(target))));
    timeline.changeAfter(
        WarmChange.lapse(current), i -> i.with(i.throughput().with(i.throughput().warm().risen())));
  }

  @Override
  public boolean isShared(Update update) {
    return true;
  }

  // An index whose backfill runs keeps saying CREATING while its throughput changes.
  private static GlobalIndex updating(GlobalIndex index) {
    return index.status() == IndexStatus.ACTIVE ? index.with(IndexStatus.UPDATING) : index;
  }

  private static GlobalIndex active(GlobalIndex index) {
    return index.status() == IndexStatus.UPDATING ? index.with(IndexStatus.ACTIVE) : index;
  }

  private static Throughput onDemand(GlobalIndex index, UnaryOperator<OnDemand> change) {
    return index.throughput().with(change.apply(index.throughput().onDemand()));
  }
}
