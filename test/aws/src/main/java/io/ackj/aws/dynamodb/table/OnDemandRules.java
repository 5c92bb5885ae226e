package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.OnDemand;
import io.ackj.aws.state.Region;
import org.jspecify.annotations.Nullable;

/** Which maxima of throughput on demand a table or an index may have. */
final class OnDemandRules {
  private static final long LIFTED = -1;

  private OnDemandRules() {}

  /** Reads the maxima of a new table or index. */
  static OnDemand read(JsonNode structure, BillingMode mode, Target target) {
    JsonNode given = structure.path("OnDemandThroughput");
    OnDemand units = read(given);
    if (mode == BillingMode.PROVISIONED && !units.isUnlimited()) {
      String ofIndex = target.index() == null ? "" : " for index: " + target.index();
      throw Refusals.invalid(
          member(units)
              + " for OnDemandThroughput"
              + ofIndex
              + " cannot be specified when the table BillingMode is PROVISIONED");
    }
    checkRange(units, target, 1);
    return units;
  }

  /** Reads maxima to be laid over those of an existing table or index; -1 lifts one. */
  static OnDemand readUpdate(JsonNode given, BillingMode mode, Target target) {
    OnDemand units = read(given);
    if (mode == BillingMode.PROVISIONED) {
      String ofIndex = target.index() == null ? "" : " for index : " + target.index();
      throw Refusals.invalid(
          member(units)
              + " for OnDemandThroughput"
              + ofIndex
              + " cannot be specified when the table BillingMode is PROVISIONED");
    }
    checkRange(units, target, LIFTED);
    return units;
  }

  /** Refuses maxima above what the account may have for one table. */
  static void checkLimit(OnDemand units, Region region, Target target) {
    checkLimit(units.read(), "Read", region, target);
    checkLimit(units.write(), "Write", region, target);
  }

  private static void checkLimit(@Nullable Long units, String kind, Region region, Target target) {
    if (units != null && units > region.world().limits().tableCapacityUnits()) {
      throw Refusals.limit(
          "Requested Max"
              + kind
              + "RequestUnits for OnDemandThroughput"
              + target.forOnDemand()
              + " exceeds TableMax"
              + kind
              + "CapacityUnits of the account in region "
              + region.name());
    }
  }

  private static OnDemand read(JsonNode given) {
    return new OnDemand(
        Members.number(given, "MaxReadRequestUnits"),
        Members.number(given, "MaxWriteRequestUnits"));
  }

  private static void checkRange(OnDemand units, Target target, long lowest) {
    if (units.read() != null && isOutside(units.read(), lowest)) {
      throw outside("MaxReadRequestUnits", target);
    }
    if (units.write() != null && isOutside(units.write(), lowest)) {
      throw outside("MaxWriteRequestUnits", target);
    }
  }

  private static boolean isOutside(long units, long lowest) {
    return units < lowest || units == 0;
  }

  private static AwsException outside(String member, Target target) {
    return Refusals.invalid(
        "Requested "
            + member
            + " for OnDemandThroughput"
            + target.forOnDemand()
            + " is outside of valid range");
  }

  private static String member(OnDemand units) {
    return units.read() == null && units.write() != null
        ? "MaxWriteRequestUnits"
        : "MaxReadRequestUnits";
  }
}
