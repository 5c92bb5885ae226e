package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.replica.ReplicaStates;
import io.ackj.dynamodb.replica.ReplicaUpdates;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Decides which replicas go before their table is deleted. */
final class ReplicaDeletion {
  private static final Hold AFTER_REPLICAS =
      Hold.whileAwsIsBusy(
          Reasons.DELETING, "The replicas that the manifest brought are removed first.");

  private ReplicaDeletion() {}

  /**
   * Adds what is to be done about replicas. Those that the manifest never named stay, and AWS
   * decides whether the table may go without them.
   *
   * @param busy why nothing can be done now; empty if something can
   * @return why the table cannot be deleted yet; empty if it can
   */
  static Optional<Hold> addSteps(
      Pass<Table> pass, TableDescription table, Optional<Hold> busy, Plan.Builder plan) {
    List<ReplicaDescription> ours =
        ReplicaStates.others(pass.destination().region(), table).stream()
            .filter(replica -> isOurs(pass, replica))
            .toList();
    Optional<Hold> hold =
        busy.or(() -> ReplicaStates.inTransition(pass.destination().region(), table));
    for (ReplicaDescription replica : ours) {
      ReplicaStates.transition(replica).ifPresent(plan::transition);
      if (replica.replicaStatus() != ReplicaStatus.DELETING) {
        Step remove =
            ReplicaUpdates.remove(
                table.tableName(), replica.regionName(), "The object is being deleted");
        plan.step(hold.map(remove::held).orElse(remove));
      }
    }
    return ours.isEmpty() ? hold : hold.or(() -> Optional.of(AFTER_REPLICAS));
  }

  private static boolean isOurs(Pass<Table> pass, ReplicaDescription replica) {
    FieldPath path = SpecPaths.REPLICAS.element(replica.regionName());
    return Declared.replicas(pass).containsKey(replica.regionName())
        || pass.wasApplied(path)
        || (pass.undeclared() == UndeclaredFields.RESET && !pass.isIgnored(path));
  }
}
