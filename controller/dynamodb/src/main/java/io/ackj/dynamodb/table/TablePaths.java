package io.ackj.dynamodb.table;

import io.ackj.runtime.compare.FieldPath;

/** The spec paths of what DescribeTable does not carry, and of replicas. */
final class TablePaths {
  private static final FieldPath SPEC = FieldPath.of("spec");

  static final FieldPath TABLE_NAME = SPEC.child("tableName");
  static final FieldPath TAGS = SPEC.child("tags");
  static final FieldPath TIME_TO_LIVE = SPEC.child("timeToLive");
  static final FieldPath BACKUPS = SPEC.child("continuousBackups");
  static final FieldPath RECOVERY_PERIOD = BACKUPS.child("recoveryPeriodInDays");
  static final FieldPath INSIGHTS = SPEC.child("contributorInsights");
  static final FieldPath POLICY = SPEC.child("resourcePolicy");
  static final FieldPath REPLICAS = SPEC.child("tableReplicas");
  static final FieldPath DELETION_PROTECTION = SPEC.child("deletionProtectionEnabled");

  private TablePaths() {}
}
