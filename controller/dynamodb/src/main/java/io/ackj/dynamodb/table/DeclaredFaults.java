package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;

/** Tells what is wrong with the manifest of a table that exists. */
final class DeclaredFaults implements TableFeature {
  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    TableValidation.problems(pass.desired()).forEach(plan::problem);
  }
}
