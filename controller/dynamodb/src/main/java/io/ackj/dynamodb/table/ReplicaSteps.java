package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.ReplicaGlobalSecondaryIndex;
import io.ackj.dynamodb.mapper.Shapes;
import io.ackj.runtime.plan.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ReplicationGroupUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Makes the steps that change replicas. AWS takes one change of one replica in a call. */
final class ReplicaSteps {
  private ReplicaSteps() {}

  static Step create(TableDescription table, CreateReplicationGroupMemberAction replica) {
    ReplicationGroupUpdate update =
        ReplicationGroupUpdate.builder().create(createAction(table, replica)).build();
    String region = String.valueOf(replica.getRegionName());
    return step(
        "Create the replica in " + region,
        table,
        update,
        path(region) + " is declared, and AWS has no replica there");
  }

  static Step update(TableDescription table, UpdateReplicationGroupMemberAction action) {
    return step(
        "Update the replica in " + action.regionName(),
        table,
        ReplicationGroupUpdate.builder().update(action).build(),
        path(action.regionName()) + " differs from AWS");
  }

  static Step remove(TableDescription table, String region, String reason) {
    return step(
        "Remove the replica in " + region,
        table,
        ReplicationGroupUpdate.builder().delete(action -> action.regionName(region)).build(),
        reason);
  }

  /**
   * An override without a number never goes to AWS: tables were seen to hang in UPDATING over one.
   * On demand there is no capacity to override.
   */
  private static software.amazon.awssdk.services.dynamodb.model.@Nullable
      CreateReplicationGroupMemberAction
      createAction(TableDescription table, CreateReplicationGroupMemberAction declared) {
    boolean overrides = !isOnDemand(table);
    List<ReplicaGlobalSecondaryIndex> indexes =
        Declared.elements(declared.getGlobalSecondaryIndexes()).stream()
            .filter(index -> overrides && ReplicaOverrides.readCapacity(index) != null)
            .toList();
    return Shapes.toSdkCreateReplicationGroupMemberAction(
        new CreateReplicationGroupMemberAction()
            .withRegionName(declared.getRegionName())
            .withKmsMasterKeyID(declared.getKmsMasterKeyID())
            .withTableClassOverride(declared.getTableClassOverride())
            .withProvisionedThroughputOverride(
                overrides && ReplicaOverrides.readCapacity(declared) != null
                    ? declared.getProvisionedThroughputOverride()
                    : null)
            .withGlobalSecondaryIndexes(indexes.isEmpty() ? null : indexes));
  }

  static boolean isOnDemand(TableDescription table) {
    return table.billingModeSummary() != null
        && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
  }

  private static String path(String region) {
    return SpecPaths.REPLICAS.element(region).toString();
  }

  private static Step step(
      String name, TableDescription table, ReplicationGroupUpdate update, String reason) {
    return Step.now(
        name,
        "table",
        "UpdateTable",
        UpdateTableRequest.builder().tableName(table.tableName()).replicaUpdates(update).build(),
        reason);
  }
}
