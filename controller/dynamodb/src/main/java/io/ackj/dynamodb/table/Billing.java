package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.runtime.resource.Pass;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * How a table is paid for.
 *
 * @param wanted whether it shall be on demand
 * @param current whether AWS has it on demand
 * @param declaration what is said of {@code spec.billingMode}
 */
record Billing(boolean wanted, boolean current, Declaration declaration) {
  /**
   * Returns what is wanted and what is. Throughput without a billing mode means PROVISIONED, which
   * is what CreateTable makes of it.
   */
  static Billing of(Pass<Table> pass, TableDescription table) {
    TableSpec spec = DesiredTable.of(pass.desired()).spec();
    boolean current = isOnDemand(table);
    String mode = spec.getBillingMode();
    Declaration declaration = Declaration.of(pass, SpecPaths.BILLING_MODE, mode);
    if (pass.isIgnored(SpecPaths.BILLING_MODE)
        || !TableValidation.isSound(pass.desired(), SpecPaths.BILLING_MODE)) {
      return new Billing(current, current, declaration);
    }
    boolean provisioned =
        declaration == Declaration.GONE || spec.getProvisionedThroughput() != null;
    boolean wanted = mode == null ? current && !provisioned : ThroughputRules.isOnDemand(mode);
    return new Billing(wanted, current, declaration);
  }

  /** Says whether AWS has the table on demand; a table that tells nothing never was. */
  static boolean isOnDemand(TableDescription table) {
    return table.billingModeSummary() != null
        && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
  }

  boolean differs() {
    return wanted != current;
  }
}
