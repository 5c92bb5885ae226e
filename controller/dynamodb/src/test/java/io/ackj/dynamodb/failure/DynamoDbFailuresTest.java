package io.ackj.dynamodb.failure;

import static io.ackj.runtime.failure.Failure.Kind.CONFLICT;
import static io.ackj.runtime.failure.Failure.Kind.DONE;
import static io.ackj.runtime.failure.Failure.Kind.NOT_FOUND;
import static io.ackj.runtime.failure.Failure.Kind.RECOVERABLE;
import static io.ackj.runtime.failure.Failure.Kind.TERMINAL;
import static io.ackj.runtime.failure.Failure.Kind.THROTTLED;
import static io.ackj.runtime.failure.Failure.Kind.UNSUPPORTED;
import static io.ackj.runtime.failure.Failure.Kind.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.failure.Failure.Kind;
import io.ackj.runtime.failure.FailureClassifier.ErrorAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DynamoDbFailuresTest {
  private static final Instant NOW = Instant.parse("2026-10-09T12:00:00Z");
  private static final String IN_USE = "Attempt to change a resource which is still in use: ";
  private static final String LIMIT = "Subscriber limit exceeded: ";
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String PREFIX_503 = "Service unavailable";

  private final DynamoDbFailures failures = new DynamoDbFailures(() -> NOW);

  /** One for each line of the table, in its order: operation, code, message, kind, reason. */
  static Stream<Arguments> linesOfTheTable() {
    return Stream.of(
            inUse(), limits(), cooldowns(), alreadySo(), validation(), replicas(), others())
        .flatMap(lines -> lines);
  }

  private static Stream<Arguments> inUse() {
    String code = "ResourceInUseException";
    return Stream.of(
        arguments("CreateTable", code, "Table already exists: t", CONFLICT, "TableExists"),
        arguments(
            "CreateTable", code, IN_USE + "Table is being created: t", CONFLICT, "TableExists"),
        arguments(
            "UpdateTable",
            code,
            "Global table with name: t already exists with replicas in regions",
            WAITING,
            "ReplicaBeingCreated"),
        arguments(
            "CreateTable",
            code,
            "Global table with name: t already exists with replicas in regions",
            CONFLICT,
            "TableExists"),
        arguments(
            "DeleteTable", code, IN_USE + "Table is being deleted: t", DONE, "TableBeingDeleted"),
        arguments(
            "UpdateTable",
            code,
            IN_USE + "Table is being deleted: t",
            WAITING,
            "TableBeingDeleted"),
        arguments(
            "UpdateTable", code, IN_USE + "Table is being created: t", WAITING, "BeingCreated"),
        arguments(
            "UpdateTimeToLive", code, IN_USE + "Table t is being created", WAITING, "BeingCreated"),
        arguments(
            "DeleteTable",
            code,
            IN_USE + "Table tags are being updated: t",
            WAITING,
            "TagsBeingUpdated"),
        arguments(
            "PutResourcePolicy",
            code,
            IN_USE + "Table is pending previous resource-based policy update: t",
            WAITING,
            "PolicyBeingUpdated"),
        arguments(
            "UpdateTable",
            code,
            IN_USE + "Server-Side Encryption is still being updated",
            WAITING,
            "EncryptionBeingUpdated"),
        arguments(
            "UpdateTable",
            code,
            IN_USE + "Can't update table class when stream status is being updated",
            WAITING,
            "TableClassBeingUpdated"),
        arguments(
            "UpdateTable",
            code,
            IN_USE
                + "Index creation is in resource allocation phase. Retry deletion during backfilling phase",
            WAITING,
            "IndexBeingCreated"),
        arguments(
            "UpdateTable",
            code,
            IN_USE
                + "OnDemandThroughput cannot be updated while index creation is in progress for indexes: [i]",
            WAITING,
            "IndexBeingCreated"),
        arguments(
            "UpdateTable",
            code,
            IN_USE
                + "OnDemandThroughput cannot be updated while index deletion is in progress for indexes: [i]",
            WAITING,
            "IndexBeingDeleted"),
        arguments(
            "UpdateTable",
            code,
            IN_USE
                + "Can't change table IOPS when an index is being deleted. Table: t Indexes: [i]",
            WAITING,
            "IndexBeingDeleted"),
        arguments(
            "UpdateTable",
            code,
            IN_USE + "Index is being updated. Table: t Index: i",
            WAITING,
            "IndexBeingUpdated"),
        arguments(
            "DeleteTable",
            code,
            IN_USE + "Cannot delete table while indexes are being created, updated, or deleted.",
            WAITING,
            "IndexBeingUpdated"),
        arguments(
            "UpdateTable",
            code,
            IN_USE + "Table IOPS are currently being updated. Table: t",
            WAITING,
            "CapacityBeingUpdated"),
        arguments(
            "UpdateTable",
            code,
            IN_USE + "A stream status change is currently in progress.",
            WAITING,
            "StreamBeingUpdated"),
        arguments(
            "UpdateTable",
            code,
            "The resource which you are attempting to change is in use.",
            WAITING,
            "TableInUse"),
        arguments("CreateBackup", "TableInUseException", "t", WAITING, "TableInUse"),
        arguments(
            "RestoreTableFromBackup", "TableAlreadyExistsException", "t", CONFLICT, "TableExists"),
        arguments(
            "CreateGlobalTable",
            "GlobalTableAlreadyExistsException",
            "t",
            CONFLICT,
            "GlobalTableExists"));
  }

  private static Stream<Arguments> limits() {
    String code = "LimitExceededException";
    return Stream.of(
        arguments(
            "TagResource",
            code,
            LIMIT + "Table tags are being updated: t",
            WAITING,
            "TagsBeingUpdated"),
        arguments(
            "UpdateTable",
            code,
            LIMIT + "Only 1 online index can be created or deleted simultaneously per table",
            WAITING,
            "IndexBeingUpdated"),
        arguments(
            "RestoreTableFromBackup",
            code,
            LIMIT + "Only 50 restore operations",
            WAITING,
            "RestoreQuota"),
        arguments(
            "UpdateTable",
            code,
            LIMIT + "Provisioned throughput decreases are limited within a given UTC day.",
            WAITING,
            "ThroughputDecreaseQuota"),
        arguments(
            "UpdateTable",
            code,
            LIMIT + "Encryption mode changes are limited",
            WAITING,
            "EncryptionQuota"),
        arguments(
            "UpdateTable",
            code,
            LIMIT + "Updates to TableClass are limited to 2 times in 30 day(s)",
            WAITING,
            "TableClassQuota"),
        arguments(
            "UpdateTable",
            code,
            "Limit exceeded for replica in eu-west-1",
            WAITING,
            "TableClassQuota"),
        arguments(
            "UpdateTable",
            code,
            LIMIT + "Updates to PayPerRequest mode are limited to 4 times in 1 day(s)",
            WAITING,
            "BillingModeQuota"),
        arguments(
            "UpdateTable",
            code,
            LIMIT + "Number of global secondary indexes exceeds per-table limit of 20",
            TERMINAL,
            "TooManyIndexes"),
        arguments(
            "CreateTable",
            code,
            LIMIT + "The requested ReadCapacityUnits, 50000, is above the per table maximum",
            RECOVERABLE,
            "CapacityQuota"),
        arguments(
            "CreateTable",
            code,
            LIMIT + "The requested WriteCapacityUnits, 50000, is above the per table maximum",
            RECOVERABLE,
            "CapacityQuota"),
        arguments(
            "CreateTable",
            code,
            LIMIT + "This request would have caused the ReadCapacityUnits limit to be exceeded",
            RECOVERABLE,
            "CapacityQuota"),
        arguments("CreateTable", code, "Too many tables", RECOVERABLE, "LimitExceededException"));
  }

  private static Stream<Arguments> cooldowns() {
    return Stream.of(
        arguments(
            "UpdateTable",
            "ThrottlingException",
            "Deletion protection setting for table t modified within the previous 15000 milliseconds.",
            WAITING,
            "DeletionProtectionCooldown"),
        arguments(
            "PutResourcePolicy",
            "ThrottlingException",
            "Resource-based policy for table t modified within the previous 15000 milliseconds.",
            WAITING,
            "PolicyCooldown"),
        arguments(
            "UpdateTimeToLive",
            "ValidationException",
            "Time to live has been modified multiple times within a fixed interval",
            WAITING,
            "TimeToLiveCooldown"));
  }

  private static Stream<Arguments> alreadySo() {
    String code = "ValidationException";
    return Stream.of(
        arguments(
            "UpdateTable",
            code,
            "The provisioned throughput for the table will not change. ",
            DONE,
            "Unchanged"),
        arguments(
            "UpdateTable",
            code,
            "The provisioned throughput for the index i will not change. ",
            DONE,
            "Unchanged"),
        arguments(
            "UpdateTable",
            code,
            INVALID + "Table is already encrypted by default",
            DONE,
            "Unchanged"),
        arguments(
            "UpdateTable",
            code,
            "Table already has an enabled stream: TableName: t",
            DONE,
            "Unchanged"),
        arguments(
            "UpdateTable", code, "Table has no stream to disable: TableName: t", DONE, "Unchanged"),
        arguments("UpdateTimeToLive", code, "TimeToLive is already enabled", DONE, "Unchanged"));
  }

  private static Stream<Arguments> validation() {
    String code = "ValidationException";
    return Stream.of(
        arguments(
            "DescribeTimeToLive",
            code,
            "Cannot describe time to live while table is in CREATING state",
            WAITING,
            "TableNotActive"),
        arguments(
            "UpdateContributorInsights",
            code,
            "Table or Index is not in a valid state to update Key Access Insights",
            WAITING,
            "TableNotActive"),
        arguments(
            "EnableKinesisStreamingDestination",
            code,
            "Table is not in a valid state to enable Kinesis",
            WAITING,
            "TableNotActive"),
        arguments(
            "DeleteTable",
            code,
            "Resource cannot be deleted as it is currently protected against deletion",
            TERMINAL,
            "DeletionProtectionEnabled"),
        arguments(
            "UpdateTable",
            code,
            "Cannot delete table t in region r because it has deletion protection enabled.",
            TERMINAL,
            "DeletionProtectionEnabled"),
        arguments("UpdateTable", code, "Nothing to update", UNSUPPORTED, "UnsupportedHere"),
        arguments(
            "UpdateTable",
            code,
            "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required",
            UNSUPPORTED,
            "UnsupportedHere"),
        arguments(
            "CreateTable",
            code,
            INVALID + "Some AttributeDefinitions are not used.",
            TERMINAL,
            "ValidationException"),
        arguments(
            "CreateTable", "InvalidParameter", "no such parameter", TERMINAL, "InvalidParameter"));
  }

  private static Stream<Arguments> replicas() {
    String code = "ValidationException";
    return Stream.of(
        arguments(
            "UpdateTable",
            code,
            "Replica cannot be deleted because it has acted as a source region",
            WAITING,
            "ReplicaSourceRegion"),
        arguments(
            "UpdateTable",
            code,
            "Operation cannot be performed while replica server-side encryption status is in UPDATING state.",
            WAITING,
            "ReplicaBeingUpdated"),
        arguments(
            "UpdateTimeToLive",
            code,
            "Create/Update/Delete of replica is not allowed while the replica is being added",
            WAITING,
            "ReplicaBeingCreated"),
        arguments(
            "UpdateTable",
            code,
            "Table write capacity should either be Pay-Per-Request or AutoScaled.",
            RECOVERABLE,
            "AutoScalingRequired"),
        arguments(
            "UpdateTable",
            code,
            "Failed to create a the new replica of table with name: t, replicas already existed as tables.",
            RECOVERABLE,
            "ReplicaTableExists"),
        arguments(
            "UpdateTable",
            code,
            "Update global table operation failed because one or more replicas were not part of the global table.",
            RECOVERABLE,
            "ReplicaNotMember"),
        arguments(
            "UpdateTable",
            code,
            "Failed to access the region: ap-east-1",
            RECOVERABLE,
            "RegionNotEnabled"));
  }

  private static Stream<Arguments> others() {
    String missing = "ResourceNotFoundException";
    String policy = "PolicyNotFoundException";
    return Stream.of(
        arguments(
            "CreateTable",
            "ValidationException",
            "KMS key disabled error: k",
            RECOVERABLE,
            "KeyDisabled"),
        arguments(
            "CreateTable",
            "AccessDeniedException",
            "KMS key access denied error: k",
            RECOVERABLE,
            "KeyAccessDenied"),
        arguments("UpdateTable", "InternalFailure", "", TERMINAL, "EmptySetting"),
        arguments(
            "CreateTable",
            "InternalServerError",
            "KMS internal error: EncryptionContext",
            TERMINAL,
            "KeyNotSymmetric"),
        arguments(
            "UpdateTable",
            "InternalServerError",
            "Table is under system maintenance, please try again later",
            WAITING,
            "IndexBeingCreated"),
        arguments(
            "UpdateContributorInsights",
            missing,
            "Requested resource not found: Index: i",
            WAITING,
            "IndexNotReady"),
        arguments(
            "UpdateTable",
            missing,
            "Requested resource not found: Index i for table t",
            RECOVERABLE,
            "IndexNotFound"),
        arguments(
            "DescribeTable",
            missing,
            "Requested resource not found: Table: t not found",
            NOT_FOUND,
            missing),
        arguments(
            "UpdateContinuousBackups",
            "TableNotFoundException",
            "Table not found: t",
            NOT_FOUND,
            "TableNotFoundException"),
        arguments(
            "DescribeGlobalTable",
            "GlobalTableNotFoundException",
            "t",
            NOT_FOUND,
            "GlobalTableNotFoundException"),
        arguments(
            "CreateBackup",
            "ContinuousBackupsUnavailableException",
            "Backups are being enabled for the table: t",
            WAITING,
            "BackupsBeingEnabled"),
        arguments(
            "DescribeBackup",
            "BackupNotFoundException",
            "Backup not found: a",
            NOT_FOUND,
            "BackupNotFoundException"),
        arguments(
            "DeleteBackup",
            "BackupInUseException",
            "Backup is being used to restore table: a",
            WAITING,
            "BackupInUse"),
        arguments(
            "RestoreTableToPointInTime",
            "InvalidRestoreTimeException",
            "too early",
            TERMINAL,
            "InvalidRestoreTime"),
        arguments("DeleteResourcePolicy", policy, "none", DONE, "Unchanged"),
        arguments(
            "PutResourcePolicy", policy, "did not match", RECOVERABLE, "PolicyRevisionChanged"),
        arguments("GetResourcePolicy", policy, "none", NOT_FOUND, policy),
        arguments(
            "PutResourcePolicy",
            "AccessDeniedException",
            "The new resource policy will not allow you to update the resource policy in the future.",
            TERMINAL,
            "PolicyLockout"),
        arguments("DeregisterScalableTarget", "ObjectNotFoundException", "none", DONE, "Unchanged"),
        arguments(
            "DescribeScalingPolicies",
            "ObjectNotFoundException",
            "none",
            NOT_FOUND,
            "ObjectNotFoundException"),
        arguments(
            "RegisterScalableTarget",
            "ValidationException",
            "DynamoDB index does not exist: i",
            WAITING,
            "IndexBeingCreated"),
        arguments(
            "RegisterScalableTarget",
            "ValidationException",
            "DynamoDB table does not exist: t",
            WAITING,
            "TableNotActive"));
  }

  @ParameterizedTest(name = "{0}: {1}: {2} is {3}, {4}")
  @MethodSource("linesOfTheTable")
  void sortsEveryLineOfTheTable(
      String operation, String code, String message, Kind kind, String reason) {
    Failure failure = failures.classify(new ErrorAnswer(operation, code, message, 400, "id"));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.requestId()).isEqualTo("id");
  }

  @Test
  void noLineOfTheTableIsWithoutATestAndNoneIsHiddenByAnEarlierOne() {
    Set<FailureRow> met = new HashSet<>();
    linesOfTheTable().forEach(line -> firstMatch(line).ifPresent(met::add));

    assertThat(FailureTable.ROWS).allMatch(met::contains);
  }

  private static Optional<FailureRow> firstMatch(Arguments line) {
    Object[] cells = line.get();
    ErrorAnswer error =
        new ErrorAnswer((String) cells[0], (String) cells[1], (String) cells[2], 400, null);
    return FailureTable.ROWS.stream().filter(row -> row.matches(error)).findFirst();
  }

  static Stream<Arguments> waysToSayUnsupported() {
    return Stream.of(
        arguments(
            "DynamoDB Local",
            "UnknownOperationException",
            "An unknown operation was requested.",
            400),
        arguments("dynalite", "UnknownOperationException", "", 400),
        arguments(
            "moto", "", "The describe_contributor_insights action has not been implemented", 500),
        arguments("moto, newer", "NotImplementedError", "", 500),
        arguments(
            "LocalStack",
            "InternalFailure",
            "API action 'DescribeBackup' for service 'dynamodb' not yet implemented or pro feature",
            501),
        arguments(
            "ackj's simulator",
            "NotImplementedException",
            "Vector indexes are not simulated",
            501));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("waysToSayUnsupported")
  void understandsHowEmulatorsSayThatTheyLackAnOperation(
      String who, String code, String message, int status) {
    Failure failure =
        failures.classify(new ErrorAnswer("DescribeBackup", code, message, status, null));

    assertThat(failure.kind()).as(who).isEqualTo(UNSUPPORTED);
  }

  @Test
  void tellsRateLimitsFromCooldowns() {
    Failure failure = classify("ThrottlingException", "Rate exceeded", 400);

    assertThat(failure.kind()).isEqualTo(THROTTLED);
    assertThat(failure.retryAt()).isNull();
  }

  @Test
  void triesAgainAfterErrorsOfTheService() {
    assertThat(classify("InternalServerError", "", 500).kind()).isEqualTo(RECOVERABLE);
    assertThat(classify("ServiceUnavailable", PREFIX_503, 503).kind()).isEqualTo(RECOVERABLE);
  }

  @Test
  void waitsUntilTheTimeThatTheTextNames() {
    Failure failure =
        classify(
            "ThrottlingException",
            "Resource-based policy for table t modified within the previous 15000 milliseconds."
                + " Please try again after 2026-10-09T12:00:07.500Z.",
            400);

    assertThat(failure.retryAt()).isEqualTo(Instant.parse("2026-10-09T12:00:07.500Z"));
  }

  @Test
  void countsThePauseFromNowWhereTheTextNamesNoTime() {
    Failure failure =
        classify("ValidationException", "Time to live has been modified multiple times", 400);

    assertThat(failure.retryAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void leavesTheTimeOpenWhereAStateIsWaitedFor() {
    Failure failure = classify("ResourceInUseException", IN_USE + "Table is being created: t", 400);

    assertThat(failure.kind()).isEqualTo(WAITING);
    assertThat(failure.retryAt()).isNull();
  }

  private Failure classify(String code, String message, int status) {
    return failures.classify(new ErrorAnswer("UpdateTable", code, message, status, null));
  }
}
