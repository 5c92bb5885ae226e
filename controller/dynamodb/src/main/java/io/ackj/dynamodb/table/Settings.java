package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;

/** What all settings of a table have in common: what is remembered of them, and words. */
final class Settings {
  private Settings() {}

  /** Remembers a setting that is declared, or that was applied and is not yet reset. */
  static void remember(
      Pass<Table> pass,
      FieldPath path,
      Declaration declaration,
      boolean differs,
      Plan.Builder plan) {
    if (declaration == Declaration.DECLARED || (differs && pass.wasApplied(path))) {
      plan.applied(path);
    }
  }

  /** Returns why a setting is changed. */
  static String reason(FieldPath path, Declaration declaration) {
    return declaration == Declaration.DECLARED
        ? path + " is declared and differs from AWS"
        : path + " is not declared any more, so it goes back to AWS's default";
  }
}
