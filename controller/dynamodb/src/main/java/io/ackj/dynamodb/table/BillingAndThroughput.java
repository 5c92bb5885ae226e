package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Billing mode, provisioned throughput and maxima on demand, of a table and its indexes. */
final class BillingAndThroughput implements TableFeature {
  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    TableDescription table = latest.table();
    DesiredTable desired = DesiredTable.of(pass.desired());
    Billing billing = Billing.of(pass, table);
    UnusedCapacity.advice(desired, billing.wanted()).ifPresent(plan::advice);
    Settings.remember(pass, SpecPaths.BILLING_MODE, billing.declaration(), billing.differs(), plan);
    if (!billing.wanted() && desired.spec().getProvisionedThroughput() != null) {
      plan.applied(SpecPaths.THROUGHPUT);
    }
    if (billing.differs()) {
      BillingSwitch.decide(pass, table, billing, plan);
    } else if (billing.current()) {
      OnDemandChanges.decide(pass, table, plan);
    } else {
      ThroughputChanges.decide(pass, latest, plan);
    }
  }

  /**
   * Says whether declared throughput differs from AWS's, so that it matters whether Application
   * Auto Scaling steers it.
   */
  static boolean asksForScaling(Pass<Table> pass, TableDescription table) {
    Billing billing = Billing.of(pass, table);
    return !billing.differs() && !billing.current() && ThroughputChanges.isNeeded(pass, table);
  }
}
