package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Warm;

/** Which warm throughput a table or an index may have: it only rises. */
final class WarmRules {
  private WarmRules() {}

  /** Returns the warm throughput of a new table or index; it is rising if it was asked for. */
  static Warm read(JsonNode structure, BillingMode mode, Provisioned provisioned, Target target) {
    boolean onDemand = mode == BillingMode.PAY_PER_REQUEST;
    Warm lowest = onDemand ? Warm.ON_DEMAND : Warm.of(provisioned.read(), provisioned.write());
    Warm asked = laidOver(structure.path("WarmThroughput"), lowest);
    String readTooLow =
        onDemand ? "initial throughput for OnDemand" : "ReadCapacityUnits of ProvisionedThroughput";
    String writeTooLow =
        onDemand
            ? "initial throughput for OnDemand"
            : "WriteCapacityUnits of ProvisionedThroughput";
    checkNotLower(asked.read(), lowest.read(), "ReadUnitsPerSecond", target, readTooLow);
    checkNotLower(asked.write(), lowest.write(), "WriteUnitsPerSecond", target, writeTooLow);
    return structure.path("WarmThroughput").isEmpty() ? asked : asked.risingTo(asked);
  }

  /** Returns what warm throughput is to become; members that are not given stay as they are. */
  static Warm readUpdate(JsonNode given, Warm current, Target target) {
    Warm asked = laidOver(given, current);
    String tooLow = "current WarmThroughput, decreasing WarmThroughput is not supported";
    checkNotLower(asked.read(), current.read(), "ReadUnitsPerSecond", target, tooLow);
    checkNotLower(asked.write(), current.write(), "WriteUnitsPerSecond", target, tooLow);
    return asked;
  }

  private static Warm laidOver(JsonNode given, Warm current) {
    Long read = Members.number(given, "ReadUnitsPerSecond");
    Long write = Members.number(given, "WriteUnitsPerSecond");
    return Warm.of(read != null ? read : current.read(), write != null ? write : current.write());
  }

  private static void checkNotLower(
      long asked, long lowest, String member, Target target, String tooLow) {
    if (asked < lowest) {
      throw Refusals.invalid(
          "Requested "
              + member
              + " for WarmThroughput"
              + target.forWarm()
              + " is lower than "
              + tooLow);
    }
  }
}
