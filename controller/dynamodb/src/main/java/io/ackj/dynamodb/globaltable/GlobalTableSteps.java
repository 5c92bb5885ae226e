package io.ackj.dynamodb.globaltable;

import io.ackj.dynamodb.replica.ReplicaUpdates;
import io.ackj.runtime.plan.Step;
import software.amazon.awssdk.services.dynamodb.model.CreateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.ReplicaUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableRequest;

/** Makes the steps that change the replicas of a global table, in the way of its version. */
final class GlobalTableSteps {
  private GlobalTableSteps() {}

  /** Returns the step that gives a table of the present version a replica. */
  static Step create(String table, String region) {
    return ReplicaUpdates.create(
        table,
        CreateReplicationGroupMemberAction.builder().regionName(region).build(),
        declared(region));
  }

  static Step create(GlobalTableSnapshot latest, String table, String region) {
    return latest
        .asLegacy()
        .map(
            legacy ->
                step(
                    "Add the replica in " + region,
                    table,
                    ReplicaUpdate.builder().create(action -> action.regionName(region)).build(),
                    declared(region)))
        .orElseGet(() -> create(table, region));
  }

  static Step remove(GlobalTableSnapshot latest, String table, String region, String reason) {
    return latest
        .asLegacy()
        .map(
            legacy ->
                step(
                    "Take out the replica in " + region,
                    table,
                    ReplicaUpdate.builder().delete(action -> action.regionName(region)).build(),
                    reason))
        .orElseGet(() -> ReplicaUpdates.remove(table, region, reason));
  }

  private static String declared(String region) {
    return DesiredGlobalTable.path(region) + " is declared, and AWS has no replica there";
  }

  private static Step step(String name, String table, ReplicaUpdate update, String reason) {
    return Step.now(
        name,
        "table",
        "UpdateGlobalTable",
        UpdateGlobalTableRequest.builder().globalTableName(table).replicaUpdates(update).build(),
        reason);
  }
}
