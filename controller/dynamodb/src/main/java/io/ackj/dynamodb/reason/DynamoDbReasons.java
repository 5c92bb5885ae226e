package io.ackj.dynamodb.reason;

/**
 * The reasons of conditions that are about DynamoDB, save those of errors, which stand in the table
 * of failures. Each is explained in docs/guides/troubleshooting.md; a test holds the two together.
 */
public final class DynamoDbReasons {
  // Tables.
  public static final String ARCHIVING = "Archiving";
  public static final String ARCHIVED = "Archived";
  public static final String INACTIVE = "Inactive";
  public static final String UNKNOWN_STATUS = "UnknownStatus";
  public static final String INACCESSIBLE_ENCRYPTION_CREDENTIALS =
      "InaccessibleEncryptionCredentials";
  public static final String REPLICATION_NOT_AUTHORIZED = "ReplicationNotAuthorized";
  public static final String DELETION_PROTECTED = "DeletionProtected";
  public static final String CONTRIBUTOR_INSIGHTS_FAILED = "ContributorInsightsFailed";

  // Indexes and replicas.
  public static final String INDEX_BUILDING = "IndexBuilding";
  public static final String INDEX_UPDATING = "IndexUpdating";
  public static final String INDEX_DELETING = "IndexDeleting";
  public static final String REPLICA_CREATING = "ReplicaCreating";
  public static final String REPLICA_UPDATING = "ReplicaUpdating";
  public static final String REPLICA_DELETING = "ReplicaDeleting";
  public static final String REPLICAS_OF_GLOBAL_TABLE = "ReplicasOfGlobalTable";
  public static final String REPLICAS_OF_TABLE = "ReplicasOfTable";
  public static final String STREAM_REQUIRED = "StreamRequired";
  public static final String TABLE_NOT_FOUND = "TableNotFound";

  // Advice.
  public static final String INEFFECTIVE_OVERRIDES = "IneffectiveOverrides";
  public static final String RESERVED_TAGS = "ReservedTags";
  public static final String UNMANAGED_INDEXES = "UnmanagedIndexes";
  public static final String UNMANAGED_REPLICAS = "UnmanagedReplicas";
  public static final String UNSUPPORTED_FIELDS = "UnsupportedFields";
  public static final String UNUSED_ATTRIBUTE_DEFINITIONS = "UnusedAttributeDefinitions";
  public static final String UNUSED_CAPACITY = "UnusedCapacity";

  private DynamoDbReasons() {}
}
