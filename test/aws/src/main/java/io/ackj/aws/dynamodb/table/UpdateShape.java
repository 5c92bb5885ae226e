package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may stand in one UpdateTable together. Nearly every kind of change has to be alone; billing
 * mode, capacity and indexes go together in part.
 */
final class UpdateShape {
  private static final List<String> NAMED_WHEN_NONE_IS_THERE =
      List.of(
          "ProvisionedThroughput",
          "BillingMode",
          "UpdateStreamEnabled",
          "GlobalSecondaryIndexUpdates",
          "SSESpecification",
          "ReplicaUpdates",
          "MultiAccountReplicaReady",
          "ReplicaTransitRoleArn",
          "MultiRegionConsistency",
          "DeletionProtectionEnabled",
          "OnDemandThroughput",
          "WarmThroughput");

  private static final Set<String> MEMBERS =
      Set.of(
          "ProvisionedThroughput",
          "BillingMode",
          "StreamSpecification",
          "GlobalSecondaryIndexUpdates",
          "SSESpecification",
          "ReplicaUpdates",
          "DeletionProtectionEnabled",
          "OnDemandThroughput",
          "WarmThroughput",
          "TableClass",
          "GlobalTableSettingsReplicationMode",
          "VectorIndexUpdates");

  private final ObjectNode input;
  private final Set<String> asked;

  private UpdateShape(ObjectNode input) {
    this.input = input;
    this.asked = effective(input);
  }

  /**
   * Refuses a request that asks for nothing, or for what cannot go together.
   *
   * @throws AwsException whatever the table, so before it is looked for
   */
  static void check(ObjectNode input) {
    UpdateShape shape = new UpdateShape(input);
    shape.checkNotEmpty();
    shape.checkReplicas();
    shape.checkExclusive();
    shape.checkIndexes();
    shape.checkCapacity();
  }

  /** Returns the members that ask for a change; empty structures and lists do not. */
  static Set<String> effective(ObjectNode input) {
    return MEMBERS.stream()
        .filter(member -> Members.has(input, member) && !isEmpty(input.get(member), member))
        .collect(Collectors.toSet());
  }

  private static boolean isEmpty(JsonNode value, String member) {
    boolean countsWhenEmpty = member.equals("SSESpecification");
    return value.isContainerNode() && value.isEmpty() && !countsWhenEmpty;
  }

  private void checkNotEmpty() {
    boolean emptyThroughput =
        Members.has(input, "OnDemandThroughput") || Members.has(input, "WarmThroughput");
    if (asked.isEmpty() && !emptyThroughput) {
      String members =
          NAMED_WHEN_NONE_IS_THERE.stream()
              .filter(member -> !Members.has(input, member) || member.endsWith("Updates"))
              .collect(Collectors.joining(", "));
      throw AwsException.validation("At least one of " + members + " or TableClass is required");
    }
  }

  private void checkReplicas() {
    boolean strong =
        Members.has(input, "MultiRegionConsistency")
            || Members.has(input, "GlobalTableWitnessUpdates");
    boolean alone = asked.size() == 1 && !Members.has(input, "AttributeDefinitions");
    if (!asked.contains("ReplicaUpdates") || alone) {
      return;
    }
    throw Refusals.invalid(
        strong
            ? "Requests that modify replicas or witnesses must not also modify other fields"
            : "Replica modification must be the only operation in the request");
  }

  private void checkExclusive() {
    checkAlone("SSESpecification", "Server-Side Encryption modification");
    checkAlone("TableClass", "TableClass modification");
    checkAlone("DeletionProtectionEnabled", "DeletionProtection modification");
    if (asked.contains("WarmThroughput") && hasIndexAction("Create")) {
      throw Refusals.invalid(
          "Create global secondary index cannot be specified when updating WarmThroughput");
    }
    checkAlone("WarmThroughput", "WarmThroughput");
    checkAlone("GlobalTableSettingsReplicationMode", "GlobalTableSettingsReplicationMode");
    if (asked.contains("OnDemandThroughput")
        && !Set.of("OnDemandThroughput", "BillingMode").containsAll(asked)) {
      throw Refusals.invalid(
          "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
    }
  }

  private void checkAlone(String member, String name) {
    if (asked.contains(member) && asked.size() > 1) {
      throw Refusals.invalid(name + " must be the only operation in the request");
    }
  }

  private void checkIndexes() {
    if (Members.has(input, "GlobalSecondaryIndexUpdates")
        && !asked.contains("GlobalSecondaryIndexUpdates")
        && !asked.isEmpty()) {
      throw Refusals.invalid("List of GlobalSecondaryIndexUpdates is empty");
    }
    boolean comesOrGoes =
        hasIndexAction("Create")
            || hasIndexAction("Delete")
            || asked.contains("VectorIndexUpdates");
    if (comesOrGoes && asked.contains("ProvisionedThroughput")) {
      throw Refusals.invalid("You cannot create or delete index while updating table IOPS");
    }
    if (comesOrGoes && asked.contains("StreamSpecification")) {
      throw Refusals.invalid("You cannot create or delete index while changing stream status");
    }
  }

  private void checkCapacity() {
    String mode = Members.text(input, "BillingMode");
    boolean provisioned = asked.contains("ProvisionedThroughput");
    if (asked.contains("StreamSpecification") && (provisioned || "PROVISIONED".equals(mode))) {
      throw Refusals.invalid("You cannot modify stream status while updating table IOPS");
    }
    if ("PROVISIONED".equals(mode) && !provisioned) {
      throw Refusals.invalid(
          "ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
    }
    if ("PAY_PER_REQUEST".equals(mode) && provisioned) {
      throw Refusals.invalid(
          "ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST");
    }
  }

  private boolean hasIndexAction(String action) {
    return Members.list(input, "GlobalSecondaryIndexUpdates").stream()
        .anyMatch(update -> Members.has(update, action));
  }
}
