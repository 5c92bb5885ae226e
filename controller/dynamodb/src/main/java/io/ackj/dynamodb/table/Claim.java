package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;

/** What a manifest, together with what it declared before, claims of a field of the table. */
enum Claim {
  /** It is declared: AWS is to have it so. */
  ENFORCE,
  /** It was declared once, and is no longer: it goes back to AWS's default. */
  RESET,
  /** It is nobody's business: it was never declared, or its drift is to be left alone. */
  LEAVE;

  /** Returns the claim on a path. */
  static Claim on(Pass<Table> pass, FieldPath path, boolean declared) {
    if (pass.isIgnored(path)) {
      return LEAVE;
    }
    if (declared) {
      return ENFORCE;
    }
    return pass.wasApplied(path) || pass.undeclared() == UndeclaredFields.RESET ? RESET : LEAVE;
  }

  /**
   * Returns the claim on contributor insights, which are not touched undeclared even where all else
   * is reset: ACK leaves them alone, too.
   */
  static Claim onInsights(Pass<Table> pass) {
    Claim claim = on(pass, SpecPaths.INSIGHTS, Declared.insights(pass).isPresent());
    return claim == RESET && !pass.wasApplied(SpecPaths.INSIGHTS) ? LEAVE : claim;
  }

  static Claim onTimeToLive(Pass<Table> pass) {
    return on(pass, SpecPaths.TIME_TO_LIVE, Declared.timeToLive(pass).isPresent());
  }

  static Claim onBackups(Pass<Table> pass) {
    return on(pass, SpecPaths.BACKUPS, Declared.backups(pass).isPresent());
  }

  static Claim onPolicy(Pass<Table> pass) {
    return on(pass, SpecPaths.POLICY, Declared.policy(pass).isPresent());
  }
}
