package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.backup.Backup;
import io.ackj.aws.dynamodb.backup.BackupArn;
import io.ackj.aws.dynamodb.backup.Backups;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.TableFinder;

/** Tells a backup, also one whose table is long gone. */
public final class DescribeBackup implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    BackupArn arn = BackupArn.parse(call, Members.requiredText(input, "BackupArn"));
    Backup backup =
        new Backups(TableFinder.region(call)).find(arn, call.readTime()).orElseThrow(arn::notFound);
    return Json.object("BackupDescription", backup.description(arn.text()));
  }
}
