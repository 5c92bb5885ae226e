package io.ackj.dynamodb.backup;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.apis.dynamodb.v1alpha1.BackupStatus;
import io.ackj.dynamodb.mapper.BackupDescriptor;
import io.ackj.runtime.resource.Pass;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What an object says of its backup. */
record DesiredBackup(Backup object) {
  static DesiredBackup of(Pass<Backup> pass) {
    return new DesiredBackup(pass.desired());
  }

  /** Returns the ARN that the status of an object has; empty if it has none. */
  static Optional<String> knownArn(Backup object) {
    return Optional.ofNullable(object.getStatus())
        .map(BackupStatus::getAckResourceMetadata)
        .map(ResourceMetadata::getArn)
        .filter(arn -> !arn.isBlank());
  }

  /** Returns the name of the backup; empty text if there is none. */
  String name() {
    String name = object.getSpec() == null ? null : object.getSpec().getBackupName();
    return name == null ? "" : name;
  }

  /** Returns the name or the ARN of the table; empty text if there is none. */
  String table() {
    String table = object.getSpec() == null ? null : object.getSpec().getTableName();
    return table == null ? "" : table;
  }

  ObjectMeta metadata() {
    return object.getMetadata();
  }

  /** Returns the status as it was; an empty one if there was none. */
  BackupStatus status() {
    return object.getStatus() == null ? new BackupStatus() : object.getStatus();
  }

  boolean isManaged() {
    return metadata().getFinalizers().contains(BackupDescriptor.DESCRIPTOR.finalizer());
  }

  boolean isBeingDeleted() {
    return metadata().getDeletionTimestamp() != null;
  }

  /** Returns when the object was created; no backup of it is older. */
  Optional<Instant> createdAt() {
    String time = metadata().getCreationTimestamp();
    try {
      return time == null ? Optional.empty() : Optional.of(Instant.parse(time));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }
}
