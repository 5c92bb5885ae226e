package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.backup.Backup;
import io.ackj.aws.dynamodb.backup.BackupArn;
import io.ackj.aws.dynamodb.backup.Backups;
import io.ackj.aws.dynamodb.feature.Timestamps;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.TableFinder;
import java.time.Instant;

/** Deletes a backup at once; the answer is the last to tell it. */
public final class DeleteBackup implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    BackupArn arn = BackupArn.parse(call, Members.requiredText(input, "BackupArn"));
    Backups backups = new Backups(TableFinder.region(call));
    Backup backup = backups.find(arn, call.time()).orElseThrow(arn::notFound);
    requireUserBackup(backup, arn);
    requireUnused(backups, backup, arn);
    backups.remove(backup, call.time());
    return Json.object(
        "BackupDescription", backup.with(Backup.Status.DELETED).description(arn.text()));
  }

  private static void requireUserBackup(Backup backup, BackupArn arn) {
    Instant expiry = backup.expiresAt();
    if (backup.type() == Backup.Type.SYSTEM && expiry != null) {
      throw AwsException.validation(
          "Invalid Request: User is not allowed to delete the system backup with arn "
              + arn.text()
              + ". It will automatically expire on "
              + Timestamps.text(expiry));
    }
  }

  private static void requireUnused(Backups backups, Backup backup, BackupArn arn) {
    if (backup.status() == Backup.Status.CREATING) {
      throw inUse("Backup is being created: " + arn.text());
    }
    if (backups.isInUse(backup)) {
      throw inUse("Backup is being used to restore table: " + arn.text());
    }
  }

  private static AwsException inUse(String message) {
    return AwsException.of("BackupInUseException", message);
  }
}
