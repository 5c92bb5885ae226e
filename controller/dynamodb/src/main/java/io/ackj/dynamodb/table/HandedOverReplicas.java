package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declarer;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Replicas that a GlobalTable declares and the Table object does not. They are the GlobalTable's
 * business, also where the Table object has added them once, or resets what is not declared: if one
 * object removed what the other one adds, there would be no end of it.
 */
final class HandedOverReplicas {
  private final ReplicaDeclarations declarations;

  HandedOverReplicas(ReplicaDeclarations declarations) {
    this.declarations = declarations;
  }

  /** Returns the pass with these replicas forgotten, and their drift left alone. */
  Pass<Table> without(Pass<Table> pass) {
    Set<String> regions = regions(pass).keySet();
    if (regions.isEmpty()) {
      return pass;
    }
    Set<FieldPath> applied = new HashSet<>(pass.applied());
    Set<FieldPath> ignored = new HashSet<>(pass.ignored());
    for (String region : regions) {
      FieldPath path = SpecPaths.REPLICAS.element(region);
      applied.removeIf(each -> each.startsWith(path));
      ignored.add(path);
    }
    return pass.knowing(applied, ignored);
  }

  /**
   * Returns a plan of deletion in which the table waits until these replicas are gone: AWS would
   * refuse to delete it, and to try again for an hour.
   */
  Plan beforeDeletion(Plan plan, Pass<Table> pass, TableDescription table) {
    Map<String, String> present = new TreeMap<>(regions(pass));
    Set<String> replicas = new HashSet<>();
    table.replicas().forEach(replica -> replicas.add(replica.regionName()));
    present.keySet().retainAll(replicas);
    if (present.isEmpty()) {
      return plan;
    }
    Hold hold =
        Hold.whileAwsIsBusy(
            DynamoDbReasons.REPLICAS_OF_GLOBAL_TABLE,
            "The replicas that a GlobalTable declares go first: "
                + present.entrySet().stream()
                    .map(each -> each.getKey() + " (GlobalTable " + each.getValue() + ")")
                    .collect(Collectors.joining(", "))
                + ".");
    List<Step> steps =
        plan.steps().stream().map(step -> isDeletionNow(step) ? step.held(hold) : step).toList();
    return new Plan(steps, plan.transitions(), plan.problems(), plan.advice(), plan.applied());
  }

  private static boolean isDeletionNow(Step step) {
    return step.operation().equals("DeleteTable") && step.held().isEmpty();
  }

  /** Returns the Regions, each with the GlobalTable that declares it. */
  private Map<String, String> regions(Pass<Table> pass) {
    Map<String, String> regions =
        declarations.of(
            Declarer.GLOBAL_TABLE, pass.destination(), TableName.managed(pass.desired()));
    regions.keySet().removeAll(Declared.replicaRegions(pass.desired()));
    return regions;
  }
}
