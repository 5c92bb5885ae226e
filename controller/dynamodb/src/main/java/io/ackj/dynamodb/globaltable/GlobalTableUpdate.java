package io.ackj.dynamodb.globaltable;

import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.dynamodb.replica.ReplicaProblem;
import io.ackj.dynamodb.replica.ReplicaStates;
import io.ackj.dynamodb.replica.UndeclaredReplicas;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Decides how to bring the replicas of a global table in line: those to come first, then those to
 * go, each by its Region. Those of Table objects are left to them. A pure function.
 */
final class GlobalTableUpdate {
  private final Pass<GlobalTable> pass;
  private final GlobalTableSnapshot latest;
  private final DesiredGlobalTable desired;
  private final Plan.Builder plan = Plan.builder();
  private final Map<String, ReplicaDescription> replicas;
  private final Set<String> declared;
  private final UndeclaredReplicas undeclared;
  private final List<Step> creations = new ArrayList<>();
  private final List<Step> removals = new ArrayList<>();

  private GlobalTableUpdate(Pass<GlobalTable> pass, GlobalTableSnapshot latest) {
    this.pass = pass;
    this.latest = latest;
    this.desired = DesiredGlobalTable.of(pass);
    this.replicas = latest.replicas();
    this.declared = desired.regions();
    this.undeclared = new UndeclaredReplicas(pass, DesiredGlobalTable.GROUP, plan);
    if (latest.asLegacy().isEmpty()) {
      declared.remove(latest.home());
    }
  }

  static Plan decide(Pass<GlobalTable> pass, GlobalTableSnapshot latest) {
    return new GlobalTableUpdate(pass, latest).take();
  }

  private Plan take() {
    GlobalTableRules.problems(desired).forEach(plan::problem);
    GlobalTableRules.leftToTables(desired, latest.ofTables()).ifPresent(plan::advice);
    declared.forEach(this::decideOnDeclared);
    decideOnOthers();
    addTableTransition();
    Optional<Hold> hold = hold();
    Optional<Hold> noStream = hold.or(this::noStream);
    creations.forEach(step -> plan.step(noStream.map(step::held).orElse(step)));
    removals.forEach(step -> plan.step(hold.map(step::held).orElse(step)));
    return plan.build();
  }

  private void decideOnDeclared(String region) {
    FieldPath path = DesiredGlobalTable.path(region);
    ReplicaDescription present = replicas.get(region);
    if (latest.ofTables().containsKey(region)) {
      awaitTable(region, present);
      return;
    }
    if (pass.isIgnored(path)) {
      undeclared.keepApplied(path);
      return;
    }
    plan.applied(path);
    if (present == null) {
      creations.add(GlobalTableSteps.create(latest, desired.tableName(), region));
    } else if (present.replicaStatus() == ReplicaStatus.CREATION_FAILED) {
      remove(region, path + ": AWS failed to create the replica; it is removed and created again");
    } else {
      ReplicaStates.transition(present).ifPresent(plan::transition);
      ReplicaProblem.ifUnusable(present, path).ifPresent(plan::problem);
    }
  }

  private void awaitTable(String region, @Nullable ReplicaDescription present) {
    if (present == null) {
      plan.transition(GlobalTableRules.toBeAdded(region, latest.ofTables().get(region)));
    } else {
      ReplicaStates.transition(present).ifPresent(plan::transition);
    }
  }

  private void decideOnOthers() {
    List<ReplicaDescription> others =
        replicas.values().stream()
            .filter(replica -> !declared.contains(replica.regionName()))
            .filter(replica -> !latest.ofTables().containsKey(replica.regionName()))
            .toList();
    undeclared.decide(others, this::remove);
  }

  private void remove(String region, String reason) {
    removals.add(GlobalTableSteps.remove(latest, desired.tableName(), region, reason));
  }

  /** What a replica that is in transition says already needs no saying of the table. */
  private void addTableTransition() {
    boolean isExplained = replicas.values().stream().anyMatch(GlobalTableUpdate::isInTransition);
    if (latest.asLegacy().isEmpty() && !isExplained) {
      TableStatus status = latest.presentTable().tableStatus();
      if (status == TableStatus.CREATING) {
        add(Reasons.CREATING, "AWS is creating the table.");
      } else if (status == TableStatus.UPDATING) {
        add(Reasons.UPDATING, "AWS is updating the table.");
      } else if (status == TableStatus.DELETING) {
        add(Reasons.DELETING, "AWS is deleting the table.");
      }
    }
  }

  private static boolean isInTransition(ReplicaDescription replica) {
    return ReplicaStates.transition(replica).isPresent();
  }

  private void add(String reason, String message) {
    plan.transition(new Transition("table", reason, message));
  }

  private Optional<Hold> hold() {
    return GlobalTableHolds.of(latest);
  }

  private Optional<Hold> noStream() {
    return latest.asLegacy().isPresent()
        ? Optional.empty()
        : Unready.noStream(latest.presentTable());
  }
}
