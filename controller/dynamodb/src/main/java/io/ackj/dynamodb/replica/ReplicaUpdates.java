package io.ackj.dynamodb.replica;

import io.ackj.runtime.plan.Step;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.ReplicationGroupUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Makes the steps that change replicas. AWS takes one change of one replica in a call. */
public final class ReplicaUpdates {
  private ReplicaUpdates() {}

  /** Returns the step that adds a replica to a table. */
  public static Step create(
      String table, @Nullable CreateReplicationGroupMemberAction action, String reason) {
    String region = action == null ? "" : action.regionName();
    return step(
        "Create the replica in " + region,
        table,
        ReplicationGroupUpdate.builder().create(action).build(),
        reason);
  }

  /** Returns the step that changes what a replica has otherwise than its table. */
  public static Step update(
      String table, UpdateReplicationGroupMemberAction action, String reason) {
    return step(
        "Update the replica in " + action.regionName(),
        table,
        ReplicationGroupUpdate.builder().update(action).build(),
        reason);
  }

  /** Returns the step that takes a replica with its data from a table. */
  public static Step remove(String table, String region, String reason) {
    return step(
        "Remove the replica in " + region,
        table,
        ReplicationGroupUpdate.builder().delete(action -> action.regionName(region)).build(),
        reason);
  }

  private static Step step(
      String name, String table, ReplicationGroupUpdate update, String reason) {
    return Step.now(
        name,
        "table",
        "UpdateTable",
        UpdateTableRequest.builder().tableName(table).replicaUpdates(update).build(),
        reason);
  }
}
