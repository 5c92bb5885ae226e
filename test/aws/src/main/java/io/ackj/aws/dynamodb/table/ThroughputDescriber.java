package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.OnDemand;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Throughput;
import io.ackj.aws.state.Warm;
import java.time.Instant;

/** Describes throughput of tables and global secondary indexes. */
final class ThroughputDescriber {
  private ThroughputDescriber() {}

  /**
   * Adds a description of throughput.
   *
   * @param at tells which UTC day today is
   */
  static void describe(ObjectNode description, Throughput throughput, Instant at) {
    description.set("ProvisionedThroughput", provisioned(throughput.provisioned(), at));
    description.set("WarmThroughput", warm(throughput.warm()));
    OnDemand onDemand = throughput.onDemand();
    if (!onDemand.isUnlimited()) {
      description.set("OnDemandThroughput", onDemand(onDemand));
    }
  }

  /** Describes warm throughput. */
  static ObjectNode warm(Warm warm) {
    return Json.object()
        .put("ReadUnitsPerSecond", warm.read())
        .put("WriteUnitsPerSecond", warm.write())
        .put("Status", warm.isRising() ? "UPDATING" : "ACTIVE");
  }

  private static ObjectNode provisioned(Provisioned provisioned, Instant at) {
    ObjectNode description = Json.object();
    if (provisioned.lastIncrease() != null) {
      description.put("LastIncreaseDateTime", Json.time(provisioned.lastIncrease()));
    }
    if (provisioned.lastDecrease() != null) {
      description.put("LastDecreaseDateTime", Json.time(provisioned.lastDecrease()));
    }
    return description
        .put("NumberOfDecreasesToday", provisioned.decreasesOn(at))
        .put("ReadCapacityUnits", provisioned.read())
        .put("WriteCapacityUnits", provisioned.write());
  }

  private static ObjectNode onDemand(OnDemand onDemand) {
    ObjectNode description = Json.object();
    if (onDemand.read() != null) {
      description.put("MaxReadRequestUnits", onDemand.read());
    }
    if (onDemand.write() != null) {
      description.put("MaxWriteRequestUnits", onDemand.write());
    }
    return description;
  }
}
