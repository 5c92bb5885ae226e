package io.ackj.dynamodb.replica;

import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;

/**
 * Decides what becomes of replicas that AWS has and an object does not declare: those that it has
 * brought go, and so do all where what is undeclared is reset; the others stay and are named.
 */
public final class UndeclaredReplicas {
  private final Pass<?> pass;
  private final FieldPath list;
  private final Plan.Builder plan;

  /**
   * Makes it for one decision.
   *
   * @param list the field that declares replicas, by their Regions
   * @param plan is added to
   */
  public UndeclaredReplicas(Pass<?> pass, FieldPath list, Plan.Builder plan) {
    this.pass = pass;
    this.list = list;
    this.plan = plan;
  }

  /**
   * Decides on replicas.
   *
   * @param undeclared those that the object does not declare
   * @param remove is given the Region of each that has to be removed now, and why
   */
  public void decide(Collection<ReplicaDescription> undeclared, BiConsumer<String, String> remove) {
    List<String> unmanaged = new ArrayList<>();
    for (ReplicaDescription replica : undeclared) {
      FieldPath path = list.element(replica.regionName());
      if (isToGo(path)) {
        takeOut(replica, path, remove);
      } else {
        keepApplied(path);
        if (!pass.isIgnored(path)) {
          unmanaged.add(replica.regionName());
        }
      }
    }
    adviseOn(unmanaged);
  }

  /** Keeps what was applied below a path, where nothing is done about it. */
  public void keepApplied(FieldPath path) {
    pass.applied().stream().filter(each -> each.startsWith(path)).forEach(plan::applied);
  }

  private boolean isToGo(FieldPath path) {
    return !pass.isIgnored(path)
        && (pass.wasApplied(path) || pass.undeclared() == UndeclaredFields.RESET);
  }

  private void takeOut(
      ReplicaDescription replica, FieldPath path, BiConsumer<String, String> remove) {
    if (pass.wasApplied(path)) {
      plan.applied(path);
    }
    ReplicaStates.transition(replica).ifPresent(plan::transition);
    if (replica.replicaStatus() != ReplicaStatus.DELETING) {
      remove.accept(replica.regionName(), path + " is no longer declared");
    }
  }

  private void adviseOn(List<String> unmanaged) {
    if (!unmanaged.isEmpty()) {
      plan.advice(
          new Advice(
              DynamoDbReasons.UNMANAGED_REPLICAS,
              "AWS has replicas that "
                  + list
                  + " does not declare, and they are left alone: "
                  + String.join(", ", unmanaged.stream().sorted().toList())
                  + ". Declare them to have them managed."));
    }
  }
}
