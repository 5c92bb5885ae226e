package io.ackj.dynamodb.backup;

import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;

/** Tells what state a backup is in: CREATING, then AVAILABLE, then DELETED. */
final class BackupState {
  private BackupState() {}

  static boolean isGone(BackupDetails backup) {
    return backup.backupStatus() == BackupStatus.DELETED;
  }

  static boolean isBeingMade(BackupDetails backup) {
    return backup.backupStatus() == BackupStatus.CREATING;
  }

  /** Returns what AWS is doing; empty if nothing. */
  static Optional<Transition> transition(BackupDetails backup) {
    if (isBeingMade(backup)) {
      return Optional.of(new Transition("backup", Reasons.CREATING, "AWS is making the backup."));
    }
    if (backup.backupStatus() == BackupStatus.UNKNOWN_TO_SDK_VERSION) {
      return Optional.of(
          new Transition(
              "backup",
              DynamoDbReasons.UNKNOWN_STATUS,
              "The backup's status is "
                  + backup.backupStatusAsString()
                  + ", which this version does not know; waiting for it to be AVAILABLE."));
    }
    return Optional.empty();
  }
}
