package io.ackj.dynamodb.table;

import io.ackj.runtime.compare.FieldPath;

/** Where the fields of a table's spec are. */
final class SpecPaths {
  static final FieldPath SPEC = FieldPath.of("spec");
  static final FieldPath TABLE_NAME = SPEC.child("tableName");
  static final FieldPath KEY_SCHEMA = SPEC.child("keySchema");
  static final FieldPath ATTRIBUTES = SPEC.child("attributeDefinitions");
  static final FieldPath BILLING_MODE = SPEC.child("billingMode");
  static final FieldPath THROUGHPUT = SPEC.child("provisionedThroughput");
  static final FieldPath ON_DEMAND = SPEC.child("onDemandThroughput");
  static final FieldPath INDEXES = SPEC.child("globalSecondaryIndexes");
  static final FieldPath LOCAL_INDEXES = SPEC.child("localSecondaryIndexes");
  static final FieldPath STREAM = SPEC.child("streamSpecification");
  static final FieldPath ENCRYPTION = SPEC.child("sseSpecification");
  static final FieldPath KEY = ENCRYPTION.child("kmsMasterKeyID");
  static final FieldPath TABLE_CLASS = SPEC.child("tableClass");
  static final FieldPath PROTECTION = SPEC.child("deletionProtectionEnabled");
  static final FieldPath POLICY = SPEC.child("resourcePolicy");
  static final FieldPath TAGS = SPEC.child("tags");
  static final FieldPath REPLICAS = SPEC.child("tableReplicas");
  static final FieldPath TIME_TO_LIVE = SPEC.child("timeToLive");
  static final FieldPath BACKUPS = SPEC.child("continuousBackups");
  static final FieldPath RECOVERY_PERIOD = BACKUPS.child("recoveryPeriodInDays");
  static final FieldPath INSIGHTS = SPEC.child("contributorInsights");

  private SpecPaths() {}

  /** Returns the path of a global secondary index. */
  static FieldPath index(String name) {
    return INDEXES.element(name);
  }

  /** Returns the path of an index's throughput. */
  static FieldPath indexThroughput(String name) {
    return index(name).child("provisionedThroughput");
  }

  /** Returns the path of an index's maxima on demand. */
  static FieldPath indexOnDemand(String name) {
    return index(name).child("onDemandThroughput");
  }
}
