package io.ackj.aws.dynamodb.globaltable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One UpdateGlobalTableSettings: write capacity for all replicas, read capacity for each. */
public final class SettingsUpdate {
  private final GlobalTable globalTable;
  private final ObjectNode input;
  private final Map<String, TableRecord> tables = new HashMap<>();

  /** Makes an update that has not been checked. */
  public SettingsUpdate(Call call, GlobalTable globalTable, ObjectNode input) {
    this.globalTable = globalTable;
    this.input = input;
    for (String region : globalTable.replicas().keySet()) {
      call.world()
          .region(call.accountId(), region)
          .table(globalTable.name())
          .ifPresent(table -> tables.put(region, table));
    }
  }

  /**
   * Checks that replicas and indexes exist and can be changed.
   *
   * @throws AwsException if not
   */
  public void check() {
    requireReplicas();
    requireIndexes();
    for (TableRecord table : tables.values()) {
      if (table.current().status() != TableStatus.ACTIVE) {
        throw AwsException.of(
            "ResourceInUseException", "The resource which you are attempting to change is in use.");
      }
    }
    changes().forEach(ReplicaChange::check);
  }

  private void requireReplicas() {
    List<String> unknown =
        replicaUpdates().stream()
            .map(update -> Members.requiredText(update, "RegionName"))
            .filter(region -> !globalTable.replicas().containsKey(region))
            .toList();
    if (!unknown.isEmpty()) {
      throw refused(
          "ReplicaNotFoundException",
          "because a replica does not exist in regions: \u2018" + unknown + "\u2019.");
    }
  }

  private void requireIndexes() {
    List<String> named = new ArrayList<>(indexNames(writeIndexUpdates()));
    replicaUpdates()
        .forEach(
            update ->
                named.addAll(
                    indexNames(Members.list(update, "ReplicaGlobalSecondaryIndexSettingsUpdate"))));
    List<String> unknown = named.stream().filter(name -> !isIndex(name)).toList();
    if (!unknown.isEmpty()) {
      throw refused(
          "IndexNotFoundException",
          "because the global secondary indexes with names: \u2018"
              + unknown
              + "\u2019 do not exist.");
    }
  }

  private boolean isIndex(String name) {
    return tables.values().stream()
        .allMatch(table -> table.current().indexes().globalNamed(name).isPresent());
  }

  private AwsException refused(String code, String reason) {
    return AwsException.of(
        code,
        "Failed to update settings for global table with name: \u2018"
            + globalTable.name()
            + "\u2019 "
            + reason);
  }

  /** Changes the tables of all replicas, and notes how capacity is scaled. */
  public void apply(GlobalTables globalTables) {
    scalingUpdates()
        .forEach(
            (target, update) ->
                globalTables.change(
                    globalTable.name(), table -> table.with(target, AutoScaling.after(update))));
    changes().forEach(ReplicaChange::apply);
  }

  private List<ReplicaChange> changes() {
    return tables.entrySet().stream()
        .map(table -> new ReplicaChange(table.getValue(), capacity(table.getKey())))
        .toList();
  }

  private ReplicaCapacity capacity(String region) {
    JsonNode replica = replicaUpdate(region);
    Map<String, Long> indexWrites = new HashMap<>();
    writeIndexUpdates().forEach(index -> put(indexWrites, index, "ProvisionedWriteCapacityUnits"));
    Map<String, Long> indexReads = new HashMap<>();
    Members.list(replica, "ReplicaGlobalSecondaryIndexSettingsUpdate")
        .forEach(index -> put(indexReads, index, "ProvisionedReadCapacityUnits"));
    return new ReplicaCapacity(
        Members.text(input, "GlobalTableBillingMode"),
        Members.number(replica, "ReplicaProvisionedReadCapacityUnits"),
        Members.number(input, "GlobalTableProvisionedWriteCapacityUnits"),
        indexReads,
        indexWrites,
        Members.text(replica, "ReplicaTableClass"));
  }

  private JsonNode replicaUpdate(String region) {
    return replicaUpdates().stream()
        .filter(update -> region.equals(Members.text(update, "RegionName")))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private Map<ScalingTarget, JsonNode> scalingUpdates() {
    Map<ScalingTarget, JsonNode> updates = new HashMap<>();
    putScaling(
        updates,
        ScalingTarget.write(""),
        input,
        "GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate");
    for (JsonNode index : writeIndexUpdates()) {
      putScaling(
          updates,
          ScalingTarget.write(Members.requiredText(index, "IndexName")),
          index,
          "ProvisionedWriteCapacityAutoScalingSettingsUpdate");
    }
    replicaUpdates().forEach(replica -> putReadScaling(updates, replica));
    return updates;
  }

  private static void putReadScaling(Map<ScalingTarget, JsonNode> updates, JsonNode replica) {
    String region = Members.requiredText(replica, "RegionName");
    putScaling(
        updates,
        ScalingTarget.read(region, ""),
        replica,
        "ReplicaProvisionedReadCapacityAutoScalingSettingsUpdate");
    for (JsonNode index : Members.list(replica, "ReplicaGlobalSecondaryIndexSettingsUpdate")) {
      putScaling(
          updates,
          ScalingTarget.read(region, Members.requiredText(index, "IndexName")),
          index,
          "ProvisionedReadCapacityAutoScalingSettingsUpdate");
    }
  }

  private static void putScaling(
      Map<ScalingTarget, JsonNode> updates, ScalingTarget target, JsonNode holder, String member) {
    Members.get(holder, member).ifPresent(update -> updates.put(target, update));
  }

  private static void put(Map<String, Long> units, JsonNode index, String member) {
    @Nullable Long given = Members.number(index, member);
    if (given != null) {
      units.put(Members.requiredText(index, "IndexName"), given);
    }
  }

  private static List<String> indexNames(List<JsonNode> indexes) {
    return indexes.stream().map(index -> Members.requiredText(index, "IndexName")).toList();
  }

  private List<JsonNode> writeIndexUpdates() {
    return Members.list(input, "GlobalTableGlobalSecondaryIndexSettingsUpdate");
  }

  private List<JsonNode> replicaUpdates() {
    return Members.list(input, "ReplicaSettingsUpdate");
  }
}
