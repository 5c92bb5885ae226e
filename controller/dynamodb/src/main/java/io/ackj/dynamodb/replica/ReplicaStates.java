package io.ackj.dynamodb.replica;

import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What state the replicas of a table are in, and whether AWS takes a change of them. */
public final class ReplicaStates {
  private ReplicaStates() {}

  /**
   * Returns the replicas of a table; without its own Region, which some AWS ends list, too.
   *
   * @param home the Region of the table
   */
  public static List<ReplicaDescription> others(String home, TableDescription table) {
    return table.replicas().stream()
        .filter(replica -> replica.regionName() != null)
        .filter(replica -> !replica.regionName().equals(home))
        .toList();
  }

  /** Returns what AWS is doing about a replica; empty if nothing. */
  public static Optional<Transition> transition(ReplicaDescription replica) {
    if (replica.replicaStatus() == null) {
      return Optional.empty();
    }
    String region = replica.regionName();
    return switch (replica.replicaStatus()) {
      case CREATING -> transition(region, DynamoDbReasons.REPLICA_CREATING, "created");
      case UPDATING -> transition(region, DynamoDbReasons.REPLICA_UPDATING, "updated");
      case DELETING -> transition(region, DynamoDbReasons.REPLICA_DELETING, "removed");
      default -> Optional.empty();
    };
  }

  private static Optional<Transition> transition(String region, String reason, String verb) {
    return Optional.of(
        new Transition(
            "replica " + region, reason, "The replica in " + region + " is being " + verb + "."));
  }

  /** Returns why no replica can be changed now; empty if one can. */
  public static Optional<Hold> hold(String home, TableDescription table) {
    return holdByTable(table).or(() -> inTransition(home, table));
  }

  private static Optional<Hold> holdByTable(TableDescription table) {
    TableStatus status = table.tableStatus();
    if (status == TableStatus.CREATING) {
      return hold(Reasons.CREATING, "Replicas are changed once the table is created.");
    }
    if (status == TableStatus.UPDATING) {
      return hold(Reasons.UPDATING, "Replicas are changed once the table's update is over.");
    }
    if (status != null && status != TableStatus.ACTIVE) {
      return hold(
          DynamoDbReasons.INACTIVE,
          "Replicas cannot be changed while the table is " + status + ".");
    }
    return table.sseDescription() != null && table.sseDescription().status() == SSEStatus.UPDATING
        ? hold(Reasons.UPDATING, "Replicas are changed once the table's encryption is changed.")
        : Optional.empty();
  }

  /** Returns a hold while any replica is in transition, also one that nobody declared. */
  public static Optional<Hold> inTransition(String home, TableDescription table) {
    return others(home, table).stream()
        .flatMap(replica -> transition(replica).stream())
        .findFirst()
        .map(transition -> Hold.whileAwsIsBusy(transition.reason(), transition.message()));
  }

  private static Optional<Hold> hold(String reason, String message) {
    return Optional.of(Hold.whileAwsIsBusy(reason, message));
  }
}
