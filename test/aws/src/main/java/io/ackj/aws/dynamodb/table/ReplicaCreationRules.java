package io.ackj.aws.dynamodb.table;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.Keys;
import io.ackj.aws.state.Keys.KeyState;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.TableRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a replica may be added, and with which key. */
final class ReplicaCreationRules {
  private ReplicaCreationRules() {}

  /** Refuses replicas that cannot be added to a table. */
  static void check(Update update, List<ReplicaAction> actions) {
    TableRecord record = update.record();
    if (!update.table().indexes().vector().isEmpty()) {
      throw AwsException.notImplemented("Replicas of tables with vector indexes are not simulated");
    }
    StrongRules.checkCreation(update, actions);
    actions.forEach(action -> checkTarget(record, action));
    ReplicaRules.checkCapacity(record);
    actions.forEach(action -> checkKey(update, action));
    actions.forEach(action -> checkThroughput(update, action));
  }

  private static void checkTarget(TableRecord record, ReplicaAction action) {
    String region = action.region();
    if (region.equals(record.key().region())) {
      throw local();
    }
    if (!record.region().account().isEnabled(region)) {
      throw AwsException.validation(
          "Failed to access the region: \u2018"
              + region
              + "\u2019. User is missing the permissions since the region is disabled.");
    }
    if (ReplicaRules.table(record, region).isPresent()) {
      throw AwsException.validation(
          "Failed to create a the new replica of table with name: \u2018"
              + record.key().name()
              + "\u2019 because one or more replicas already existed as tables.");
    }
  }

  /** Returns the refusal to add or delete the Region that is asked. */
  static AwsException local() {
    return AwsException.validation(
        "Cannot add or delete the local region through ReplicaUpdates. Use CreateTable or"
            + " DeleteTable as required.");
  }

  private static void checkKey(Update update, ReplicaAction action) {
    TableRecord record = update.record();
    String baseKey = update.table().encryption().keyArn();
    boolean customer = baseKey != null && !baseKey.equals(record.region().keys().managedKeyArn());
    if (customer && action.key() == null) {
      throw Refusals.invalid("KMSMasterKeyId must be specified for each replica.");
    }
    if (action.key() == null) {
      return;
    }
    Region target = record.region().account().region(action.region());
    if (!customer || isManaged(action.key(), target.keys())) {
      throw Refusals.invalid(
          "All replica keys must either be Customer Managed CMK or AWS Managed CMK.");
    }
    checkUsable(action.key(), target);
  }

  private static boolean isManaged(String key, Keys keys) {
    return key.equals("alias/aws/dynamodb") || key.equals(keys.managedKeyArn());
  }

  private static void checkUsable(String key, Region target) {
    try {
      EncryptionRules.usable(key, target);
    } catch (AwsException refusal) {
      throw inRegion(refusal, key, target);
    }
  }

  private static AwsException inRegion(AwsException refusal, String key, Region target) {
    if (target.keys().state(key) == KeyState.DISABLED
        || String.valueOf(refusal.getMessage()).startsWith("KMS key disabled error")) {
      return AwsException.validation(
          "Operation cannot be performed while replica server-side encryption status is in UPDATING"
              + " state. Please retry the request after the status is updated to ENABLED.");
    }
    String message = String.valueOf(refusal.getMessage());
    return message.startsWith("KMS validation error:")
        ? AwsException.validation(
            message.replaceFirst(
                "KMS validation error:", "KMS validation error for region " + target.name() + ":"))
        : refusal;
  }

  private static void checkThroughput(Update update, ReplicaAction action) {
    boolean provisioned = update.table().billing().mode() == BillingMode.PROVISIONED;
    if (provisioned && action.onDemandReads() != null) {
      throw onDemandOfProvisioned();
    }
    checkRange(action.onDemandReads());
  }

  /** Returns the refusal of a maximum on demand for a table with provisioned capacity. */
  static AwsException onDemandOfProvisioned() {
    return AwsException.validation(
        "MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode"
            + " is PROVISIONED");
  }

  /** Refuses a maximum on demand that is none. */
  static void checkRange(@Nullable Long units) {
    if (units != null && units < 1) {
      throw Refusals.invalid(
          "Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid"
              + " range");
    }
  }
}
