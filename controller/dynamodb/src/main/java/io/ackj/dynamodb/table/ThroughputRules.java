package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.OnDemandThroughput;
import io.ackj.apis.dynamodb.v1alpha1.ProvisionedThroughput;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** Billing mode and the numbers of capacity. */
final class ThroughputRules {
  private static final List<?> BILLING_MODES =
      List.of(BillingMode.PROVISIONED, BillingMode.PAY_PER_REQUEST);

  private final boolean provisioned;
  private final List<Problem> problems;

  private ThroughputRules(boolean provisioned, List<Problem> problems) {
    this.provisioned = provisioned;
    this.problems = problems;
  }

  static void check(DesiredTable desired, List<Problem> problems) {
    String mode = desired.spec().getBillingMode();
    TableValidation.checkEnum(mode, SpecPaths.BILLING_MODE, BILLING_MODES, problems);
    ThroughputRules rules = new ThroughputRules(!isOnDemand(mode), problems);
    rules.checkProvisioned(desired.spec().getProvisionedThroughput(), SpecPaths.THROUGHPUT);
    rules.checkOnDemand(desired.spec().getOnDemandThroughput(), SpecPaths.ON_DEMAND);
    for (GlobalSecondaryIndex index : desired.indexes()) {
      String name = index.getIndexName();
      if (name != null) {
        rules.checkProvisioned(index.getProvisionedThroughput(), SpecPaths.indexThroughput(name));
        rules.checkOnDemand(index.getOnDemandThroughput(), SpecPaths.indexOnDemand(name));
      }
    }
  }

  /** Checks what only a new table needs. */
  static void checkCreation(DesiredTable desired, List<Problem> problems) {
    boolean provisioned = !isOnDemand(desired.spec().getBillingMode());
    if (provisioned && desired.spec().getProvisionedThroughput() == null) {
      problems.add(missing());
    }
  }

  /** Returns that a provisioned table lacks its throughput. */
  static Problem missing() {
    return new Problem(
        SpecPaths.THROUGHPUT,
        SpecPaths.THROUGHPUT
            + ": it is missing, and billing mode PROVISIONED, the default, needs it; declare"
            + " readCapacityUnits and writeCapacityUnits, or spec.billingMode: PAY_PER_REQUEST");
  }

  static boolean isOnDemand(@Nullable String mode) {
    return BillingMode.PAY_PER_REQUEST.toString().equals(mode);
  }

  // On demand the numbers are not used, so they may be anything.
  private void checkProvisioned(@Nullable ProvisionedThroughput throughput, FieldPath path) {
    if (throughput != null && provisioned) {
      checkUnits(throughput.getReadCapacityUnits(), path.child("readCapacityUnits"));
      checkUnits(throughput.getWriteCapacityUnits(), path.child("writeCapacityUnits"));
    }
  }

  private void checkUnits(@Nullable Long units, FieldPath path) {
    if (units == null) {
      TableValidation.add(
          problems, path, "it is missing; AWS wants both numbers, each of them 1 or more");
    } else if (units < 1) {
      TableValidation.add(problems, path, units + " is too few; use 1 or more");
    }
  }

  private void checkOnDemand(@Nullable OnDemandThroughput maxima, FieldPath path) {
    if (maxima != null && !provisioned) {
      checkMaximum(maxima.getMaxReadRequestUnits(), path.child("maxReadRequestUnits"));
      checkMaximum(maxima.getMaxWriteRequestUnits(), path.child("maxWriteRequestUnits"));
    }
  }

  private void checkMaximum(@Nullable Long units, FieldPath path) {
    if (units != null && units != -1 && units < 1) {
      TableValidation.add(
          problems, path, units + " is no maximum; use 1 or more, or -1 for no maximum");
    }
  }
}
