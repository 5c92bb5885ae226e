package io.ackj.dynamodb.globaltable;

import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.dynamodb.replica.ReplicaStates;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;

/**
 * Decides how to delete a global table: the replicas that the object has declared go, one after the
 * other. The table at home stays, and so does what others added. A pure function.
 */
final class GlobalTableDeletion {
  private GlobalTableDeletion() {}

  static Plan decide(Pass<GlobalTable> pass, GlobalTableSnapshot latest) {
    Plan.Builder plan = Plan.builder();
    pass.applied().forEach(plan::applied);
    String table = DesiredGlobalTable.of(pass).tableName();
    Optional<Hold> hold = GlobalTableHolds.of(latest);
    for (ReplicaDescription replica : latest.replicas().values()) {
      if (isOurs(pass, latest, replica.regionName())) {
        ReplicaStates.transition(replica).ifPresent(plan::transition);
        if (replica.replicaStatus() != ReplicaStatus.DELETING) {
          Step remove =
              GlobalTableSteps.remove(
                  latest, table, replica.regionName(), "The object is being deleted");
          plan.step(hold.map(remove::held).orElse(remove));
        }
      }
    }
    return plan.build();
  }

  /** Says whether a replica goes with the object. */
  static boolean isOurs(Pass<GlobalTable> pass, GlobalTableSnapshot latest, String region) {
    FieldPath path = DesiredGlobalTable.path(region);
    return !latest.ofTables().containsKey(region)
        && (DesiredGlobalTable.of(pass).regions().contains(region)
            || pass.wasApplied(path)
            || (pass.undeclared() == UndeclaredFields.RESET && !pass.isIgnored(path)));
  }
}
