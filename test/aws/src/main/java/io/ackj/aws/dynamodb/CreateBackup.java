package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.backup.Backup;
import io.ackj.aws.dynamodb.backup.Backups;
import io.ackj.aws.dynamodb.backup.ContinuousBackups;
import io.ackj.aws.dynamodb.feature.KeyAccess;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.state.TableRecord;

/**
 * Makes a backup. Names are not unique and there is no token, so that a call which is repeated
 * makes a second backup. A table can be backed up while it is updated or deleted.
 */
public final class CreateBackup implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    String tableName = TableFinder.name(call, Members.requiredText(input, "TableName"));
    TableRecord table =
        TableFinder.region(call)
            .table(tableName)
            .orElseThrow(() -> ContinuousBackups.notFound(tableName));
    new ContinuousBackups(table, call.time()).requireEnabled();
    KeyAccess.require(table);
    Backup backup =
        new Backups(table.region())
            .create(table, Members.requiredText(input, "BackupName"), call.time());
    return Json.object("BackupDetails", backup.details(backup.arn()));
  }
}
