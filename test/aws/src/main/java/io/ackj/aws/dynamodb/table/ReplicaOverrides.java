package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.OnDemand;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Replica.Reads;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.Throughput;
import java.util.Map;
import java.util.TreeMap;

/** Reads what differs at a replica, and lays it over what it shares. */
final class ReplicaOverrides {
  private ReplicaOverrides() {}

  /** Returns what an action says of indexes; indexes that the table lacks are ignored. */
  static Map<String, Reads> indexes(Table table, ReplicaAction action) {
    Map<String, Reads> overrides = new TreeMap<>();
    for (JsonNode entry : action.indexes()) {
      String name = IndexActions.name(entry);
      Reads reads = reads(entry);
      if (table.indexes().globalNamed(name).isPresent() && !reads.equals(Reads.NONE)) {
        overrides.put(name, reads);
      }
    }
    return overrides;
  }

  /** Returns the overrides in a structure. */
  static Reads reads(JsonNode structure) {
    return new Reads(
        Members.number(structure.path("ProvisionedThroughputOverride"), "ReadCapacityUnits"),
        Members.number(structure.path("OnDemandThroughputOverride"), "MaxReadRequestUnits"));
  }

  /** Returns throughput with reads of its own. */
  static Throughput throughput(Throughput shared, Reads own) {
    Throughput result = shared;
    if (own.provisioned() != null) {
      Provisioned provisioned = shared.provisioned();
      result = result.with(provisioned.switchedTo(own.provisioned(), provisioned.write()));
    }
    if (own.onDemand() != null) {
      result = result.with(new OnDemand(own.onDemand(), shared.onDemand().write()));
    }
    return result;
  }
}
