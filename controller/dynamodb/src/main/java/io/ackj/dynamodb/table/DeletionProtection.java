package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;

/** Deletion protection: off by default, switched at once, and alone in its call. */
final class DeletionProtection implements TableFeature {
  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    Boolean declared = DesiredTable.of(pass.desired()).spec().getDeletionProtectionEnabled();
    Declaration declaration = Declaration.of(pass, SpecPaths.PROTECTION, declared);
    boolean wanted = Boolean.TRUE.equals(declared);
    boolean differs = wanted != Boolean.TRUE.equals(latest.table().deletionProtectionEnabled());
    Settings.remember(pass, SpecPaths.PROTECTION, declaration, differs, plan);
    if (!differs || declaration == Declaration.UNMANAGED || pass.isIgnored(SpecPaths.PROTECTION)) {
      return;
    }
    plan.step(
        TableUpdate.step(
            wanted ? "Enable deletion protection" : "Disable deletion protection",
            TableUpdate.request(pass).deletionProtectionEnabled(wanted),
            Settings.reason(SpecPaths.PROTECTION, declaration),
            AdmissionRules.hold(latest.table(), Change.DELETION_PROTECTION)));
  }
}
