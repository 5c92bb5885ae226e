package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.backup.ContinuousBackups;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.state.TableRecord;

/**
 * Tells whether backups can be made and whether point-in-time recovery is on. {@code
 * ContinuousBackupsStatus} is the former: it is ENABLED by itself, and stays so.
 */
public final class DescribeContinuousBackups implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    String name = TableFinder.name(call, Members.requiredText(input, "TableName"));
    TableRecord table =
        TableFinder.region(call)
            .tableAsOf(name, call.readTime())
            .orElseThrow(() -> ContinuousBackups.notFound(name));
    ContinuousBackups backups = new ContinuousBackups(table, call.readTime());
    backups.requireKnown();
    return Json.object("ContinuousBackupsDescription", backups.description());
  }
}
