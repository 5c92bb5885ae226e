package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The table class: STANDARD by default, and alone in its call. */
final class TableClassSetting implements TableFeature {
  private static final String STANDARD = TableClass.STANDARD.toString();

  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    String declared = DesiredTable.of(pass.desired()).spec().getTableClass();
    Declaration declaration = Declaration.of(pass, SpecPaths.TABLE_CLASS, declared);
    String wanted = declared == null ? STANDARD : declared;
    boolean differs = !wanted.equals(current(latest.table()));
    Settings.remember(pass, SpecPaths.TABLE_CLASS, declaration, differs, plan);
    if (!differs
        || declaration == Declaration.UNMANAGED
        || pass.isIgnored(SpecPaths.TABLE_CLASS)
        || !TableValidation.isSound(pass.desired(), SpecPaths.TABLE_CLASS)) {
      return;
    }
    plan.step(
        TableUpdate.step(
            "Change the table class to " + wanted,
            TableUpdate.request(pass).tableClass(wanted),
            Settings.reason(SpecPaths.TABLE_CLASS, declaration),
            AdmissionRules.hold(latest.table(), Change.TABLE_CLASS)));
  }

  private static String current(TableDescription table) {
    boolean told = table.tableClassSummary() != null;
    String current = told ? table.tableClassSummary().tableClassAsString() : null;
    return current == null ? STANDARD : current;
  }
}
