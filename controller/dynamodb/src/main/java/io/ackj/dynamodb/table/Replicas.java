package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.replica.ReplicaProblem;
import io.ackj.dynamodb.replica.ReplicaStates;
import io.ackj.dynamodb.replica.ReplicaUpdates;
import io.ackj.dynamodb.replica.UndeclaredReplicas;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Decides on replicas in other Regions, each by its Region: those to come first, then those that
 * differ, then those to go.
 */
final class Replicas implements TableFeature {
  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    if (latest.table().tableStatus() == TableStatus.DELETING) {
      new UndeclaredReplicas(pass, SpecPaths.REPLICAS, plan).keepApplied(SpecPaths.REPLICAS);
    } else {
      new Decision(pass, latest.table(), plan).take();
    }
  }

  /** Says whether a replica that is ours says already why the table is UPDATING. */
  static boolean explainUpdating(Pass<Table> pass, TableDescription table) {
    Set<String> declared = Declared.replicas(pass).keySet();
    return ReplicaStates.others(pass.destination().region(), table).stream()
        .filter(
            replica ->
                declared.contains(replica.regionName())
                    || pass.wasApplied(SpecPaths.REPLICAS.element(replica.regionName())))
        .anyMatch(replica -> ReplicaStates.transition(replica).isPresent());
  }

  /** One decision on all replicas of a table. */
  private static final class Decision {
    private final Pass<Table> pass;
    private final TableDescription table;
    private final Plan.Builder plan;
    private final Map<String, ReplicaDescription> latest = new LinkedHashMap<>();
    private final Map<String, CreateReplicationGroupMemberAction> declared;
    private final UndeclaredReplicas undeclared;
    private final List<Step> creations = new ArrayList<>();
    private final List<Step> updates = new ArrayList<>();
    private final List<Step> removals = new ArrayList<>();

    Decision(Pass<Table> pass, TableDescription table, Plan.Builder plan) {
      this.pass = pass;
      this.table = table;
      this.plan = plan;
      this.declared = Declared.replicas(pass);
      this.undeclared = new UndeclaredReplicas(pass, SpecPaths.REPLICAS, plan);
      ReplicaStates.others(pass.destination().region(), table)
          .forEach(replica -> latest.put(replica.regionName(), replica));
    }

    void take() {
      ReplicaProblems.add(pass, table, plan);
      declared.remove(pass.destination().region());
      declared.forEach(this::decideOnDeclared);
      if (!latest.keySet().containsAll(declared.keySet())) {
        ReplicaStream.problem(pass, table).ifPresent(plan::problem);
      }
      decideOnOthers();
      Optional<Hold> hold = ReplicaStates.hold(pass.destination().region(), table);
      for (List<Step> group : List.of(creations, updates, removals)) {
        group.forEach(step -> plan.step(hold.map(step::held).orElse(step)));
      }
    }

    private void decideOnDeclared(String region, CreateReplicationGroupMemberAction wanted) {
      FieldPath path = SpecPaths.REPLICAS.element(region);
      ReplicaDescription present = latest.get(region);
      if (pass.isIgnored(path)) {
        undeclared.keepApplied(path);
        return;
      }
      plan.applied(path);
      if (present == null) {
        if (ReplicaStream.isThere(pass, table)) {
          creations.add(ReplicaSteps.create(table, wanted));
        }
        undeclared.keepApplied(path);
      } else {
        decideOnPresent(wanted, present);
      }
    }

    private void decideOnPresent(
        CreateReplicationGroupMemberAction wanted, ReplicaDescription present) {
      ReplicaStates.transition(present).ifPresent(plan::transition);
      new ReplicaOverrides(pass, table, wanted, present, plan)
          .change()
          .filter(change -> present.replicaStatus() != ReplicaStatus.DELETING)
          .filter(change -> present.replicaStatus() != ReplicaStatus.CREATION_FAILED)
          .map(change -> ReplicaSteps.update(table, change))
          .ifPresent(updates::add);
      ReplicaProblems.addKeyChange(wanted, present, plan);
      if (present.replicaStatus() == ReplicaStatus.CREATION_FAILED) {
        removals.add(
            ReplicaUpdates.remove(
                table.tableName(),
                present.regionName(),
                SpecPaths.REPLICAS.element(present.regionName())
                    + ": AWS failed to create the replica; it is removed and created again"));
      } else {
        ReplicaProblem.ifUnusable(present, SpecPaths.REPLICAS.element(present.regionName()))
            .ifPresent(plan::problem);
      }
    }

    private void decideOnOthers() {
      List<ReplicaDescription> others =
          latest.values().stream()
              .filter(replica -> !declared.containsKey(replica.regionName()))
              .toList();
      undeclared.decide(
          others,
          (region, reason) ->
              removals.add(ReplicaUpdates.remove(table.tableName(), region, reason)));
    }
  }
}
