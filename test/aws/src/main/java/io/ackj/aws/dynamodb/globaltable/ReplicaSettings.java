package io.ackj.aws.dynamodb.globaltable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.state.Billing;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableClassSetting;
import io.ackj.aws.state.TableRecord;
import java.util.Map;
import java.util.Optional;

/** The settings of a global table's replicas, which are those of the tables in their Regions. */
public final class ReplicaSettings {
  private final Call call;
  private final GlobalTable globalTable;

  /** Looks at a global table. */
  public ReplicaSettings(Call call, GlobalTable globalTable) {
    this.call = call;
    this.globalTable = globalTable;
  }

  /** Returns the answer of the operations on settings. */
  public ObjectNode answer() {
    ObjectNode answer = Json.object().put("GlobalTableName", globalTable.name());
    return answer.set(
        "ReplicaSettings", Json.list(globalTable.replicas().entrySet(), this::describe));
  }

  /** A replica whose table is gone has no settings left. */
  private ObjectNode describe(Map.Entry<String, ReplicaStatus> replica) {
    ObjectNode settings = Json.object();
    settings.put("RegionName", replica.getKey()).put("ReplicaStatus", replica.getValue().name());
    table(replica.getKey()).ifPresent(table -> putSettings(settings, table));
    return settings;
  }

  private Optional<Table> table(String region) {
    return call.world()
        .region(call.accountId(), region)
        .tableAsOf(globalTable.name(), call.readTime())
        .map((TableRecord record) -> record.asOf(call.readTime()));
  }

  private void putSettings(ObjectNode settings, Table table) {
    putBilling(settings, table.billing());
    Provisioned capacity = table.throughput().provisioned();
    settings.put("ReplicaProvisionedReadCapacityUnits", capacity.read());
    settings.set("ReplicaProvisionedReadCapacityAutoScalingSettings", read(table, ""));
    settings.put("ReplicaProvisionedWriteCapacityUnits", capacity.write());
    settings.set("ReplicaProvisionedWriteCapacityAutoScalingSettings", write(""));
    if (!table.indexes().global().isEmpty()) {
      settings.set(
          "ReplicaGlobalSecondaryIndexSettings",
          Json.list(table.indexes().global(), index -> describe(table, index)));
    }
    putClass(settings, table.tableClass());
  }

  private ObjectNode describe(Table table, GlobalIndex index) {
    Provisioned capacity = index.throughput().provisioned();
    ObjectNode settings = Json.object();
    settings.put("IndexName", index.name()).put("IndexStatus", index.status().name());
    settings.put("ProvisionedReadCapacityUnits", capacity.read());
    settings.set("ProvisionedReadCapacityAutoScalingSettings", read(table, index.name()));
    settings.put("ProvisionedWriteCapacityUnits", capacity.write());
    return settings.set("ProvisionedWriteCapacityAutoScalingSettings", write(index.name()));
  }

  private ObjectNode read(Table table, String index) {
    return scaling(ScalingTarget.read(table.key().region(), index));
  }

  private ObjectNode write(String index) {
    return scaling(ScalingTarget.write(index));
  }

  private ObjectNode scaling(ScalingTarget target) {
    ObjectNode settings = globalTable.autoScaling().get(target);
    return settings == null ? AutoScaling.off() : settings.deepCopy();
  }

  private static void putBilling(ObjectNode settings, Billing billing) {
    if (!billing.shown()) {
      return;
    }
    ObjectNode summary =
        settings.putObject("ReplicaBillingModeSummary").put("BillingMode", billing.mode().name());
    if (billing.lastOnDemand() != null) {
      summary.put("LastUpdateToPayPerRequestDateTime", Json.time(billing.lastOnDemand()));
    }
  }

  private static void putClass(ObjectNode settings, TableClassSetting tableClass) {
    if (tableClass.shown() == null) {
      return;
    }
    ObjectNode summary =
        settings.putObject("ReplicaTableClassSummary").put("TableClass", tableClass.shown());
    if (tableClass.lastUpdate() != null) {
      summary.put("LastUpdateDateTime", Json.time(tableClass.lastUpdate()));
    }
  }
}
