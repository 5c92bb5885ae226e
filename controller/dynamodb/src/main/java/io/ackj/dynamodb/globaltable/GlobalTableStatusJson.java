package io.ackj.dynamodb.globaltable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableStatus;
import io.ackj.dynamodb.mapper.GlobalTableMapper;
import io.ackj.dynamodb.replica.ReplicaStates;
import io.ackj.dynamodb.status.StatusJson;
import io.ackj.runtime.mapping.Values;
import java.util.Collection;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Writes what AWS tells in the form of a GlobalTable's status. Of the present version AWS tells no
 * status and no ARN of the whole; they follow from the table and its replicas.
 */
final class GlobalTableStatusJson {
  private GlobalTableStatusJson() {}

  /** Returns the status: every member that AWS has a value for, and no conditions. */
  static ObjectNode of(GlobalTableSnapshot latest) {
    return StatusJson.of(
        latest.asLegacy().map(GlobalTableMapper::status).orElseGet(() -> derived(latest)));
  }

  private static GlobalTableStatus derived(GlobalTableSnapshot latest) {
    GlobalTableStatus status = new GlobalTableStatus();
    ResourceMetadata metadata = new ResourceMetadata();
    arn(latest).ifPresent(metadata::setArn);
    status.setAckResourceMetadata(metadata);
    status.setCreationDateTime(Values.seconds(latest.presentTable().creationDateTime()));
    status.setGlobalTableStatus(word(latest));
    return status;
  }

  /**
   * Returns the ARN in the form of AWS's own, which belongs to no Region: {@code
   * arn:PARTITION:dynamodb::ACCOUNT:global-table/NAME}; empty if AWS tells none of the table.
   */
  static Optional<String> arn(GlobalTableSnapshot latest) {
    if (latest.asLegacy().isPresent()) {
      return latest.asLegacy().map(legacy -> legacy.globalTableArn());
    }
    TableDescription table = latest.presentTable();
    String[] parts = table.tableArn() == null ? new String[0] : table.tableArn().split(":", 6);
    return parts.length == 6
        ? Optional.of(
            "arn:" + parts[1] + ":dynamodb::" + parts[4] + ":global-table/" + table.tableName())
        : Optional.empty();
  }

  /** Returns what no two objects may have at the same time. */
  static Optional<String> claimKey(GlobalTableSnapshot latest) {
    return arn(latest).map(arn -> claimKey(arn, latest.home()));
  }

  /** The ARN names no Region, and each Region may have a table of a name with its own replicas. */
  static String claimKey(String arn, String home) {
    return arn + " of " + home;
  }

  private static String word(GlobalTableSnapshot latest) {
    Collection<ReplicaDescription> replicas = latest.replicas().values();
    TableStatus table = latest.presentTable().tableStatus();
    if (!replicas.isEmpty()
        && replicas.stream().allMatch(each -> is(each, ReplicaStatus.DELETING))) {
      return "DELETING";
    }
    boolean isBusy =
        table == TableStatus.UPDATING
            || table == TableStatus.CREATING
            || replicas.stream().anyMatch(each -> ReplicaStates.transition(each).isPresent());
    if (!isBusy) {
      return "ACTIVE";
    }
    return replicas.stream().anyMatch(each -> is(each, ReplicaStatus.ACTIVE))
        ? "UPDATING"
        : "CREATING";
  }

  private static boolean is(ReplicaDescription replica, ReplicaStatus status) {
    return replica.replicaStatus() == status;
  }
}
