package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Switches the billing mode of a table, with the capacity that AWS wants in the same call. */
final class BillingSwitch {
  private BillingSwitch() {}

  static void decide(Pass<Table> pass, TableDescription table, Billing billing, Plan.Builder plan) {
    if (billing.wanted()) {
      plan.step(
          TableUpdate.step(
              "Switch to PAY_PER_REQUEST",
              onDemand(pass),
              Settings.reason(SpecPaths.BILLING_MODE, billing.declaration()),
              AdmissionRules.hold(table, Change.CAPACITY)));
      return;
    }
    Throughput throughput =
        Throughput.of(DesiredTable.of(pass.desired()).spec().getProvisionedThroughput());
    if (throughput != null) {
      toProvisioned(pass, table, billing, throughput, plan);
    } else if (TableValidation.isSound(pass.desired(), SpecPaths.THROUGHPUT)) {
      plan.problem(missing(billing));
    }
  }

  private static Problem missing(Billing billing) {
    return billing.declaration() == Declaration.GONE
        ? new Problem(
            SpecPaths.BILLING_MODE,
            SpecPaths.BILLING_MODE
                + ": it is not declared, and AWS's default, PROVISIONED, needs"
                + " spec.provisionedThroughput; declare that, or PAY_PER_REQUEST again")
        : ThroughputRules.missing();
  }

  private static UpdateTableRequest.Builder onDemand(Pass<Table> pass) {
    UpdateTableRequest.Builder request =
        TableUpdate.request(pass).billingMode(BillingMode.PAY_PER_REQUEST);
    var declared = DesiredTable.of(pass.desired()).spec().getOnDemandThroughput();
    return TableValidation.isSound(pass.desired(), SpecPaths.ON_DEMAND)
        ? request.onDemandThroughput(OnDemandMaxima.of(declared).atCreation())
        : request;
  }

  private static void toProvisioned(
      Pass<Table> pass,
      TableDescription table,
      Billing billing,
      Throughput throughput,
      Plan.Builder plan) {
    if (!TableValidation.isSound(pass.desired(), SpecPaths.THROUGHPUT)) {
      return;
    }
    List<GlobalSecondaryIndexDescription> indexes = Indexes.of(table);
    UpdateTableRequest.Builder request =
        TableUpdate.request(pass)
            .billingMode(BillingMode.PROVISIONED)
            .provisionedThroughput(throughput.asRequest());
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexUpdates(
          indexes.stream().map(index -> update(pass, index, throughput)).toList());
    }
    plan.step(
        TableUpdate.step(
            "Switch to PROVISIONED with " + throughput,
            request,
            reason(billing),
            hold(table, indexes)));
  }

  private static String reason(Billing billing) {
    return billing.declaration() == Declaration.UNMANAGED
        ? SpecPaths.THROUGHPUT
            + " is declared, which means PROVISIONED, and AWS has PAY_PER_REQUEST"
        : Settings.reason(SpecPaths.BILLING_MODE, billing.declaration());
  }

  // AWS wants numbers for each index. One that declares none may be in heavy use, and gets as much
  // as the table rather than 1.
  private static GlobalSecondaryIndexUpdate update(
      Pass<Table> pass, GlobalSecondaryIndexDescription index, Throughput table) {
    String name = index.indexName();
    Throughput declared =
        DesiredTable.of(pass.desired())
            .index(name)
            .map(each -> Throughput.of(each.getProvisionedThroughput()))
            .orElse(null);
    boolean sound = TableValidation.isSound(pass.desired(), SpecPaths.indexThroughput(name));
    return ThroughputChanges.update(
        name, sound ? Objects.requireNonNullElse(declared, table) : table);
  }

  private static Optional<Hold> hold(
      TableDescription table, List<GlobalSecondaryIndexDescription> indexes) {
    return AdmissionRules.hold(table, Change.CAPACITY)
        .or(
            () ->
                indexes.stream()
                    .flatMap(
                        index ->
                            AdmissionRules.hold(table, Change.INDEX_UPDATE, index.indexName())
                                .stream())
                    .findFirst());
  }
}
