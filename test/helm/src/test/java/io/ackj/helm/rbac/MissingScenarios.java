package io.ackj.helm.rbac;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rights that the chart gives already, for what the controller does not do yet, or what no {@link
 * Scenario} shows yet. Whoever adds a scenario takes its rights off this list; a test insists.
 */
final class MissingScenarios {
  private static final String DYNAMODB = "dynamodb.services.k8s.aws";
  private static final String SHARED = "services.k8s.aws";
  private static final String KMS = "kms.services.k8s.aws";

  private static final List<Right> RIGHTS =
      List.of(
          // The life of a Backup.
          new Right(DYNAMODB, "backups", "get"),
          new Right(DYNAMODB, "backups", "list"),
          new Right(DYNAMODB, "backups", "patch"),
          new Right(DYNAMODB, "backups", "watch"),
          new Right(DYNAMODB, "backups/status", "patch"),
          // The life of a GlobalTable.
          new Right(DYNAMODB, "globaltables", "get"),
          new Right(DYNAMODB, "globaltables", "list"),
          new Right(DYNAMODB, "globaltables", "patch"),
          new Right(DYNAMODB, "globaltables", "watch"),
          new Right(DYNAMODB, "globaltables/status", "patch"),
          // A Table that refers to a Key.
          new Right(KMS, "keys", "get"),
          new Right(KMS, "keys", "list"),
          new Right(KMS, "keys", "watch"),
          // The life of a FieldExport to a ConfigMap, and of one to a Secret.
          new Right(SHARED, "fieldexports", "get"),
          new Right(SHARED, "fieldexports", "list"),
          new Right(SHARED, "fieldexports", "patch"),
          new Right(SHARED, "fieldexports", "watch"),
          new Right(SHARED, "fieldexports/status", "patch"),
          new Right("", "configmaps", "get"),
          new Right("", "configmaps", "patch"),
          new Right("", "secrets", "get"),
          new Right("", "secrets", "patch"),
          // A Table in another account, by a role map and by a selector.
          new Right("", "configmaps", "list"),
          new Right("", "configmaps", "watch"),
          new Right(SHARED, "iamroleselectors", "list"),
          new Right(SHARED, "iamroleselectors", "watch"));

  private MissingScenarios() {}

  /** Returns whether the scenario of a right is missing. */
  static boolean contains(Right right) {
    return RIGHTS.contains(right);
  }

  /** Returns the grants of those rights, as texts. */
  static Set<String> among(List<Grant> grants) {
    Set<String> missing = new TreeSet<>();
    grants.stream()
        .filter(grant -> contains(grant.right()))
        .forEach(grant -> missing.add(grant.toString()));
    return missing;
  }
}
