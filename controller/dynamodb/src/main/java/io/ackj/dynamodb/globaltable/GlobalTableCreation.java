package io.ackj.dynamodb.globaltable;

import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides how to make a table global: its first replica. AWS takes one at a time, and no new global
 * tables of version 2017.11.29.
 */
final class GlobalTableCreation {
  private GlobalTableCreation() {}

  /**
   * Returns the plan; without a step if there are problems, or nothing to add.
   *
   * @param ofTables the Regions whose replicas a Table object declares, each with that object
   */
  static Plan decide(Pass<GlobalTable> pass, Map<String, String> ofTables) {
    DesiredGlobalTable desired = DesiredGlobalTable.of(pass);
    Plan.Builder plan = Plan.builder();
    List<Problem> problems = GlobalTableRules.problems(desired);
    problems.forEach(plan::problem);
    GlobalTableRules.leftToTables(desired, ofTables).ifPresent(plan::advice);
    if (problems.isEmpty()) {
      Set<String> regions = desired.regions();
      regions.remove(pass.destination().region());
      for (String region : regions) {
        if (ofTables.containsKey(region)) {
          plan.transition(GlobalTableRules.toBeAdded(region, ofTables.get(region)));
        } else {
          plan.step(GlobalTableSteps.create(desired.tableName(), region));
          plan.applied(DesiredGlobalTable.path(region));
        }
      }
    }
    return plan.build();
  }
}
