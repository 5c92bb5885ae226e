package io.ackj.dynamodb.failure;

import static io.ackj.dynamodb.failure.FailureRow.ANY;
import static io.ackj.dynamodb.failure.FailureRow.row;
import static io.ackj.runtime.failure.Failure.Kind.CONFLICT;
import static io.ackj.runtime.failure.Failure.Kind.DONE;
import static io.ackj.runtime.failure.Failure.Kind.NOT_FOUND;
import static io.ackj.runtime.failure.Failure.Kind.RECOVERABLE;
import static io.ackj.runtime.failure.Failure.Kind.TERMINAL;
import static io.ackj.runtime.failure.Failure.Kind.UNSUPPORTED;
import static io.ackj.runtime.failure.Failure.Kind.WAITING;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What DynamoDB's errors mean, in the order in which they are looked up. No code has one meaning,
 * so that most lines name a part of the text, never one that holds a name or a time. Texts and how
 * long the waits last were measured by the ACK project.
 */
final class FailureTable {
  private static final String IN_USE = "ResourceInUseException";
  private static final String LIMIT = "LimitExceededException";
  private static final String INVALID = "ValidationException";
  private static final String THROTTLING = "ThrottlingException";
  private static final String NO_RESOURCE = "ResourceNotFoundException";

  private static final Duration SHORTLY = Duration.ofSeconds(2);
  private static final Duration COOLDOWN = Duration.ofSeconds(15);
  private static final Duration MINUTES = Duration.ofMinutes(5);
  private static final Duration HOUR = Duration.ofHours(1);

  /** All lines. */
  static final List<FailureRow> ROWS =
      Stream.of(
              tables(),
              limits(),
              cooldowns(),
              alreadySo(),
              validation(),
              replicas(),
              keys(),
              serverErrors(),
              missing(),
              backups(),
              policies(),
              scaling())
          .flatMap(List::stream)
          .toList();

  private FailureTable() {}

  /** ResourceInUse: a name that is taken, or, in more than 40 texts, work that is under way. */
  private static List<FailureRow> tables() {
    return List.of(
        row(IN_USE, "Table already exists", CONFLICT, "TableExists"),
        row(IN_USE, "Table is being created", CONFLICT, "TableExists").on("CreateTable"),
        row(IN_USE, "already exists with replicas", WAITING, "ReplicaBeingCreated")
            .on("UpdateTable"),
        row(IN_USE, "already exists with replicas", CONFLICT, "TableExists"),
        row(IN_USE, "Table is being deleted", DONE, "TableBeingDeleted").on("DeleteTable"),
        row(IN_USE, "Table is being deleted", WAITING, "TableBeingDeleted"),
        row(IN_USE, "is being created", WAITING, "BeingCreated"),
        row(IN_USE, "tags are being updated", WAITING, "TagsBeingUpdated").pausing(SHORTLY),
        row(IN_USE, "resource-based policy update", WAITING, "PolicyBeingUpdated").pausing(SHORTLY),
        row(IN_USE, "Server-Side Encryption", WAITING, "EncryptionBeingUpdated"),
        row(IN_USE, "table class", WAITING, "TableClassBeingUpdated"),
        row(IN_USE, "resource allocation phase", WAITING, "IndexBeingCreated"),
        row(IN_USE, "index creation is in progress", WAITING, "IndexBeingCreated"),
        row(IN_USE, "index deletion is in progress", WAITING, "IndexBeingDeleted"),
        row(IN_USE, "ndex is being deleted", WAITING, "IndexBeingDeleted"),
        row(IN_USE, "Index is being updated", WAITING, "IndexBeingUpdated"),
        row(IN_USE, "while indexes are being", WAITING, "IndexBeingUpdated"),
        row(IN_USE, "IOPS", WAITING, "CapacityBeingUpdated"),
        row(IN_USE, "stream", WAITING, "StreamBeingUpdated"),
        row(IN_USE, ANY, WAITING, "TableInUse"),
        row("TableInUseException", ANY, WAITING, "TableInUse"),
        row("TableAlreadyExistsException", ANY, CONFLICT, "TableExists"),
        row("GlobalTableAlreadyExistsException", ANY, CONFLICT, "GlobalTableExists"));
  }

  /** LimitExceeded: what clears by itself, what a quota says, and what only a user can change. */
  private static List<FailureRow> limits() {
    return List.of(
        row(LIMIT, "Table tags are being updated", WAITING, "TagsBeingUpdated").pausing(SHORTLY),
        row(LIMIT, "Only 1 online index", WAITING, "IndexBeingUpdated"),
        row(LIMIT, "restore operations", WAITING, "RestoreQuota"),
        row(LIMIT, "decreases are limited", WAITING, "ThroughputDecreaseQuota").pausing(HOUR),
        row(LIMIT, "Encryption mode changes are limited", WAITING, "EncryptionQuota").pausing(HOUR),
        row(LIMIT, "Updates to TableClass are limited", WAITING, "TableClassQuota").pausing(HOUR),
        row(LIMIT, "Limit exceeded for replica in", WAITING, "TableClassQuota").pausing(HOUR),
        row(LIMIT, "Updates to PayPerRequest mode", WAITING, "BillingModeQuota").pausing(HOUR),
        row(LIMIT, "exceeds per-table limit", TERMINAL, "TooManyIndexes"),
        row(LIMIT, "The requested ReadCapacityUnits", RECOVERABLE, "CapacityQuota"),
        row(LIMIT, "The requested WriteCapacityUnits", RECOVERABLE, "CapacityQuota"),
        row(LIMIT, "This request would have caused", RECOVERABLE, "CapacityQuota"),
        row(LIMIT, ANY, RECOVERABLE, LIMIT));
  }

  /** Throttling that is no rate limit: trying again before the time that the text names is vain. */
  private static List<FailureRow> cooldowns() {
    return List.of(
        row(THROTTLING, "Deletion protection setting for", WAITING, "DeletionProtectionCooldown")
            .pausing(COOLDOWN),
        row(THROTTLING, "Resource-based policy for", WAITING, "PolicyCooldown").pausing(COOLDOWN),
        row(INVALID, "Time to live has been modified multiple times", WAITING, "TimeToLiveCooldown")
            .pausing(MINUTES));
  }

  /** Refusals of calls that would change nothing. */
  private static List<FailureRow> alreadySo() {
    return List.of(
        row(INVALID, "The provisioned throughput for the table will not change", DONE, "Unchanged"),
        row(INVALID, "The provisioned throughput for the index", DONE, "Unchanged"),
        row(INVALID, "Table is already encrypted", DONE, "Unchanged"),
        row(INVALID, "Table already has an enabled stream", DONE, "Unchanged"),
        row(INVALID, "Table has no stream to disable", DONE, "Unchanged"),
        row(INVALID, "TimeToLive is already", DONE, "Unchanged"));
  }

  /** The few validation errors that pass; all others last until somebody edits the object. */
  private static List<FailureRow> validation() {
    return List.of(
        row(INVALID, "Cannot describe time to live while", WAITING, "TableNotActive"),
        row(INVALID, "Table or Index is not in a valid state", WAITING, "TableNotActive"),
        row(INVALID, "Table is not in a valid state", WAITING, "TableNotActive"),
        row(INVALID, "currently protected against deletion", TERMINAL, "DeletionProtectionEnabled"),
        row(
            INVALID,
            "because it has deletion protection enabled",
            TERMINAL,
            "DeletionProtectionEnabled"),
        row(INVALID, "Nothing to update", UNSUPPORTED, "UnsupportedHere").on("UpdateTable"),
        row(
                INVALID,
                "GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required",
                UNSUPPORTED,
                "UnsupportedHere")
            .on("UpdateTable"));
  }

  private static List<FailureRow> replicas() {
    return List.of(
        row("ReplicaAlreadyExistsException", ANY, DONE, "Unchanged").on("UpdateGlobalTable"),
        row("ReplicaNotFoundException", ANY, DONE, "Unchanged").on("UpdateGlobalTable"),
        row(INVALID, "acted as a source region", WAITING, "ReplicaSourceRegion").pausing(HOUR),
        row(INVALID, "Operation cannot be performed while replica", WAITING, "ReplicaBeingUpdated"),
        row(
            INVALID,
            "Create/Update/Delete of replica is not allowed",
            WAITING,
            "ReplicaBeingCreated"),
        row(
            INVALID,
            "should either be Pay-Per-Request or AutoScaled",
            RECOVERABLE,
            "AutoScalingRequired"),
        row(INVALID, "already existed as tables", RECOVERABLE, "ReplicaTableExists"),
        row(INVALID, "replicas were not part of the global table", RECOVERABLE, "ReplicaNotMember"),
        row(INVALID, "Failed to access the region", RECOVERABLE, "RegionNotEnabled"));
  }

  /** Keys can be enabled, and grants be given, without a word in the manifest. */
  private static List<FailureRow> keys() {
    return List.of(
        row(INVALID, "KMS key disabled error", RECOVERABLE, "KeyDisabled"),
        row(
            "AccessDeniedException",
            "KMS key access denied error",
            RECOVERABLE,
            "KeyAccessDenied"));
  }

  /** Errors of status 500: a few shapes of requests never succeed, all others are AWS's trouble. */
  private static List<FailureRow> serverErrors() {
    return List.of(
        row("InternalFailure", "", TERMINAL, "EmptySetting").on("UpdateTable"),
        row("InternalServerError", "KMS internal error", TERMINAL, "KeyNotSymmetric"),
        row("InternalServerError", "system maintenance", WAITING, "IndexBeingCreated"));
  }

  private static List<FailureRow> missing() {
    return List.of(
        row(NO_RESOURCE, "not found: Index: ", WAITING, "IndexNotReady")
            .on("UpdateContributorInsights", "DescribeContributorInsights"),
        row(NO_RESOURCE, "not found: Index ", RECOVERABLE, "IndexNotFound"),
        row(NO_RESOURCE, ANY, NOT_FOUND, NO_RESOURCE),
        row("TableNotFoundException", ANY, WAITING, "TableNotFound")
            .on("CreateBackup", "UpdateGlobalTable"),
        row("TableNotFoundException", ANY, NOT_FOUND, "TableNotFoundException"),
        row("GlobalTableNotFoundException", ANY, NOT_FOUND, "GlobalTableNotFoundException"));
  }

  private static List<FailureRow> backups() {
    return List.of(
        row("ContinuousBackupsUnavailableException", ANY, WAITING, "BackupsBeingEnabled")
            .pausing(SHORTLY),
        row("BackupNotFoundException", ANY, DONE, "Unchanged").on("DeleteBackup"),
        row("BackupNotFoundException", ANY, NOT_FOUND, "BackupNotFoundException"),
        row("BackupInUseException", ANY, WAITING, "BackupInUse"),
        row("InvalidRestoreTimeException", ANY, TERMINAL, "InvalidRestoreTime"));
  }

  private static List<FailureRow> policies() {
    return List.of(
        row("PolicyNotFoundException", ANY, DONE, "Unchanged").on("DeleteResourcePolicy"),
        row("PolicyNotFoundException", ANY, RECOVERABLE, "PolicyRevisionChanged")
            .on("PutResourcePolicy"),
        row("PolicyNotFoundException", ANY, NOT_FOUND, "PolicyNotFoundException"),
        row(
            "AccessDeniedException",
            "The new resource policy will not allow",
            TERMINAL,
            "PolicyLockout"));
  }

  /** Application Auto Scaling. */
  private static List<FailureRow> scaling() {
    return List.of(
        row("ObjectNotFoundException", ANY, DONE, "Unchanged")
            .on("DeregisterScalableTarget", "DeleteScalingPolicy", "DeleteScheduledAction"),
        row("ObjectNotFoundException", ANY, NOT_FOUND, "ObjectNotFoundException"),
        row(INVALID, "DynamoDB index does not exist", WAITING, "IndexBeingCreated"),
        row(INVALID, "DynamoDB table does not exist", WAITING, "TableNotActive"));
  }
}
