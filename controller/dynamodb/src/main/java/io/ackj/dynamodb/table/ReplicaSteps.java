package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.ReplicaGlobalSecondaryIndex;
import io.ackj.dynamodb.mapper.Shapes;
import io.ackj.dynamodb.replica.ReplicaUpdates;
import io.ackj.runtime.plan.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateReplicationGroupMemberAction;

/** Makes the steps that bring a declared replica in line. */
final class ReplicaSteps {
  private ReplicaSteps() {}

  static Step create(TableDescription table, CreateReplicationGroupMemberAction replica) {
    return ReplicaUpdates.create(
        table.tableName(),
        createAction(table, replica),
        path(String.valueOf(replica.getRegionName()))
            + " is declared, and AWS has no replica there");
  }

  static Step update(TableDescription table, UpdateReplicationGroupMemberAction action) {
    return ReplicaUpdates.update(
        table.tableName(), action, path(action.regionName()) + " differs from AWS");
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
}
