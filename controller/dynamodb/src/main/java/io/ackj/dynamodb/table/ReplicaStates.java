package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What state the replicas of a table are in, and whether AWS takes a change of them. */
final class ReplicaStates {
  private ReplicaStates() {}

  /** Returns the replicas of a table; without its own Region, which some AWS ends list, too. */
  static List<ReplicaDescription> others(Pass<Table> pass, TableDescription table) {
    return table.replicas().stream()
        .filter(replica -> replica.regionName() != null)
        .filter(replica -> !replica.regionName().equals(pass.destination().region()))
        .toList();
  }

  /** Returns what AWS is doing about a replica; empty if nothing. */
  static Optional<Transition> transition(ReplicaDescription replica) {
    if (replica.replicaStatus() == null) {
      return Optional.empty();
    }
    String region = replica.regionName();
    return switch (replica.replicaStatus()) {
      case CREATING -> transition(region, "ReplicaCreating", "created");
      case UPDATING -> transition(region, "ReplicaUpdating", "updated");
      case DELETING -> transition(region, "ReplicaDeleting", "removed");
      default -> Optional.empty();
    };
  }

  private static Optional<Transition> transition(String region, String reason, String verb) {
    return Optional.of(
        new Transition(
            "replica " + region, reason, "The replica in " + region + " is being " + verb + "."));
  }

  /** Says whether a replica that is ours says already why the table is UPDATING. */
  static boolean explainUpdating(Pass<Table> pass, TableDescription table) {
    Set<String> declared = Declared.replicas(pass).keySet();
    return others(pass, table).stream()
        .filter(
            replica ->
                declared.contains(replica.regionName())
                    || pass.wasApplied(SpecPaths.REPLICAS.element(replica.regionName())))
        .anyMatch(replica -> transition(replica).isPresent());
  }

  /** Returns why no replica can be changed now; empty if one can. */
  static Optional<Hold> hold(Pass<Table> pass, TableDescription table) {
    return holdByTable(table).or(() -> inTransition(pass, table));
  }

  private static Optional<Hold> holdByTable(TableDescription table) {
    TableStatus status = table.tableStatus();
    if (status == TableStatus.CREATING) {
      return hold("Creating", "Replicas are changed once the table is created.");
    }
    if (status == TableStatus.UPDATING) {
      return hold("Updating", "Replicas are changed once the table's update is over.");
    }
    if (status != null && status != TableStatus.ACTIVE) {
      return hold("Inactive", "Replicas cannot be changed while the table is " + status + ".");
    }
    return table.sseDescription() != null && table.sseDescription().status() == SSEStatus.UPDATING
        ? hold("Updating", "Replicas are changed once the table's encryption is changed.")
        : Optional.empty();
  }

  /** Returns a hold while any replica is in transition, also one that nobody declared. */
  static Optional<Hold> inTransition(Pass<Table> pass, TableDescription table) {
    return others(pass, table).stream()
        .flatMap(replica -> transition(replica).stream())
        .findFirst()
        .map(transition -> Hold.whileAwsIsBusy(transition.reason(), transition.message()));
  }

  private static Optional<Hold> hold(String reason, String message) {
    return Optional.of(Hold.whileAwsIsBusy(reason, message));
  }
}
