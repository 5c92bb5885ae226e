package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;

/**
 * One feature of a table: compares what is declared with what AWS has, and adds to a plan what is
 * to be done, what AWS is doing, what can never be so, and which spec paths are applied. A pure
 * function.
 */
@FunctionalInterface
interface TableFeature {
  /** Adds to the plan for a table that exists. */
  void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan);
}
