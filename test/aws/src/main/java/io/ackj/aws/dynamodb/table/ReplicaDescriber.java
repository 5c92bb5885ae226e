package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.ReplicaGroup;
import io.ackj.aws.state.Table;
import java.util.List;

/** Describes a table's place in a global table of version 2019.11.21. */
final class ReplicaDescriber {
  private static final String MODE = "GlobalTableSettingsReplicationMode";

  private ReplicaDescriber() {}

  /** Adds a description of the other members; a member never lists itself. */
  static void describe(ObjectNode description, Table table, ReplicaGroup group) {
    List<Replica> others =
        group.members().values().stream()
            .filter(member -> member.listed() && !member.region().equals(table.key().region()))
            .toList();
    description.put("GlobalTableVersion", "2019.11.21");
    description.set("Replicas", Json.list(others, member -> member(table, member)));
    description.put(MODE, "ENABLED_WITH_OVERRIDES");
    if (group.strong()) {
      description.put("MultiRegionConsistency", "STRONG");
    }
    if (group.witness() != null) {
      description.set(
          "GlobalTableWitnesses", Json.list(List.of(group.witness()), ReplicaDescriber::witness));
    }
  }

  private static ObjectNode member(Table table, Replica member) {
    ObjectNode description =
        Json.object()
            .put("RegionName", member.region())
            .put("ReplicaStatus", member.status().name())
            .put(MODE, "ENABLED_WITH_OVERRIDES");
    Replica.Overrides overrides = member.overrides();
    if (overrides.keyArn() != null) {
      description.put("KMSMasterKeyId", overrides.keyArn());
    }
    if (overrides.tableClass() != null) {
      description.set(
          "ReplicaTableClassSummary", Json.object().put("TableClass", overrides.tableClass()));
    }
    reads(description, overrides.throughput());
    description.set("WarmThroughput", ThroughputDescriber.warm(table.throughput().warm()));
    if (!table.indexes().global().isEmpty()) {
      description.set(
          "GlobalSecondaryIndexes",
          Json.list(table.indexes().global(), index -> index(index, overrides)));
    }
    return description;
  }

  private static ObjectNode index(GlobalIndex index, Replica.Overrides overrides) {
    ObjectNode description = Json.object().put("IndexName", index.name());
    reads(description, overrides.indexes().getOrDefault(index.name(), Replica.Reads.NONE));
    description.set("WarmThroughput", ThroughputDescriber.warm(index.throughput().warm()));
    return description;
  }

  private static void reads(ObjectNode description, Replica.Reads reads) {
    if (reads.provisioned() != null) {
      description.set(
          "ProvisionedThroughputOverride",
          Json.object().put("ReadCapacityUnits", reads.provisioned()));
    }
    if (reads.onDemand() != null) {
      description.set(
          "OnDemandThroughputOverride", Json.object().put("MaxReadRequestUnits", reads.onDemand()));
    }
  }

  private static ObjectNode witness(ReplicaGroup.Witness witness) {
    return Json.object().put("RegionName", witness.region()).put("WitnessStatus", witness.status());
  }
}
