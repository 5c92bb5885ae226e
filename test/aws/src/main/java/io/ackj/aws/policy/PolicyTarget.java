package io.ackj.aws.policy;

import java.util.List;
import java.util.regex.Pattern;

/** What a policy is attached to, which decides the actions and resources that it may name. */
public enum PolicyTarget {
  /** A table; its policy speaks for its indexes, too. */
  TABLE(
      Pattern.compile("table/[^/]+(/index/[^/]+)?"),
      "BatchGetItem",
      "BatchWriteItem",
      "ConditionCheckItem",
      "CreateBackup",
      "CreateTableReplica",
      "DeleteItem",
      "DeleteResourcePolicy",
      "DeleteTable",
      "DeleteTableReplica",
      "DescribeContinuousBackups",
      "DescribeContributorInsights",
      "DescribeKinesisStreamingDestination",
      "DescribeTable",
      "DescribeTableReplicaAutoScaling",
      "DescribeTimeToLive",
      "DisableKinesisStreamingDestination",
      "EnableKinesisStreamingDestination",
      "ExportTableToPointInTime",
      "GetItem",
      "GetResourcePolicy",
      "ListContributorInsights",
      "ListTagsOfResource",
      "PartiQLDelete",
      "PartiQLInsert",
      "PartiQLSelect",
      "PartiQLUpdate",
      "PutItem",
      "PutResourcePolicy",
      "Query",
      "ReadDataForReplication",
      "ReplicateSettings",
      "RestoreTableToPointInTime",
      "Scan",
      "StartAwsBackupJob",
      "TagResource",
      "UntagResource",
      "UpdateContinuousBackups",
      "UpdateContributorInsights",
      "UpdateItem",
      "UpdateKinesisStreamingDestination",
      "UpdateTable",
      "UpdateTableReplicaAutoScaling",
      "UpdateTimeToLive",
      "WriteDataForReplication"),
  /** A stream of a table. */
  STREAM(
      Pattern.compile("table/[^/]+/stream/[^/]+"),
      "DeleteResourcePolicy",
      "DescribeStream",
      "GetRecords",
      "GetResourcePolicy",
      "GetShardIterator",
      "PutResourcePolicy");

  private static final String SERVICE = "dynamodb:";

  private final Pattern relativeId;

  @SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
  private final List<String> actions;

  PolicyTarget(Pattern relativeId, String... actions) {
    this.relativeId = relativeId;
    this.actions = List.of(actions);
  }

  /** Tells whether an action, which may hold wildcards, names an action on this kind. */
  boolean hasAction(String pattern) {
    return actions.stream().anyMatch(action -> NamePatterns.matches(pattern, SERVICE + action));
  }

  /** Tells whether the last part of an ARN is that of such a resource; {@code *} counts. */
  boolean hasRelativeId(String id) {
    return id.equals("*") || relativeId.matcher(id).matches();
  }
}
