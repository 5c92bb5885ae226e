package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.Limits;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Region;

/** Which provisioned throughput a table or an index may have. */
final class ProvisionedRules {
  private ProvisionedRules() {}

  /** Reads the provisioned throughput of a new table. */
  static Provisioned readTable(JsonNode input, BillingMode mode) {
    boolean given = Members.has(input, "ProvisionedThroughput");
    if (mode == BillingMode.PAY_PER_REQUEST && given) {
      throw Refusals.invalid(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
              + " PAY_PER_REQUEST");
    }
    if (mode == BillingMode.PROVISIONED && !given) {
      throw Refusals.invalid(
          "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
              + " PROVISIONED");
    }
    return given ? read(input) : Provisioned.NONE;
  }

  /** Reads the provisioned throughput of an index of a new table. */
  static Provisioned readIndex(JsonNode index, String name, BillingMode mode) {
    boolean given = Members.has(index, "ProvisionedThroughput");
    if (mode == BillingMode.PAY_PER_REQUEST && given) {
      throw Refusals.invalid(
          "ProvisionedThroughput should not be specified for index: "
              + name
              + " when BillingMode is PAY_PER_REQUEST");
    }
    if (mode == BillingMode.PROVISIONED && !given) {
      throw Refusals.invalid("ProvisionedThroughput is not specified for index: " + name);
    }
    return given ? read(index) : Provisioned.NONE;
  }

  /** Reads the provisioned throughput of an index that is added to a table. */
  static Provisioned readAddedIndex(JsonNode index, String name, BillingMode mode) {
    boolean given = Members.has(index, "ProvisionedThroughput");
    if (mode == BillingMode.PAY_PER_REQUEST && given) {
      throw Refusals.invalid(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: "
              + name
              + " when BillingMode is PAY_PER_REQUEST");
    }
    if (mode == BillingMode.PROVISIONED && !given) {
      throw Refusals.invalid(
          "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: " + name);
    }
    return given ? read(index) : Provisioned.NONE;
  }

  /** Reads provisioned throughput that is there. */
  static Provisioned read(JsonNode structure) {
    JsonNode given = structure.path("ProvisionedThroughput");
    return Provisioned.of(
        Members.requiredNumber(given, "ReadCapacityUnits"),
        Members.requiredNumber(given, "WriteCapacityUnits"));
  }

  /** Refuses throughput above what one table or index may have. */
  static void checkMaximum(Provisioned asked, Region region, Target target) {
    long maximum = region.world().limits().tableCapacityUnits();
    if (asked.read() > maximum) {
      throw aboveMaximum("ReadCapacityUnits", asked.read(), maximum, region, target);
    }
    if (asked.write() > maximum) {
      throw aboveMaximum("WriteCapacityUnits", asked.write(), maximum, region, target);
    }
  }

  /**
   * Refuses throughput that the account may not have in this Region in all.
   *
   * @param moreRead by how much the units of all tables and indexes would grow
   * @param moreWrite by how much the units of all tables and indexes would grow
   */
  static void checkAccount(Region region, long moreRead, long moreWrite) {
    Limits limits = region.world().limits();
    checkAccount(region, "Read", region.totals().readUnits(), moreRead, limits);
    checkAccount(region, "Write", region.totals().writeUnits(), moreWrite, limits);
  }

  private static void checkAccount(
      Region region, String kind, long current, long more, Limits limits) {
    if (more > 0 && current + more > limits.accountCapacityUnits()) {
      String units = kind + "CapacityUnits";
      throw AwsException.of(
          "LimitExceededException",
          "This request would have caused the "
              + units
              + " limit to be exceeded for the account in "
              + region.name()
              + ". Current "
              + units
              + " reserved by the account: "
              + current
              + ". Limit: "
              + limits.accountCapacityUnits()
              + ". Requested: "
              + more
              + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to"
              + " request higher limits.");
    }
  }

  private static AwsException aboveMaximum(
      String units, long asked, long maximum, Region region, Target target) {
    String index = target.index();
    String per = index == null ? "table" : "index";
    return AwsException.of(
        "LimitExceededException",
        "The requested "
            + units
            + (index == null ? "" : " for index " + index)
            + ", "
            + asked
            + ", is above the per "
            + per
            + " maximum for the account in "
            + region.name()
            + ". Per "
            + per
            + " maximum: "
            + maximum
            + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request"
            + " higher limits.");
  }
}
