package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Concurrency;
import io.ackj.aws.dynamodb.table.Deletion;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.state.TableRecord;

/**
 * DeleteTable: the table is DELETING in the answer and gone after a while. Refused while the table
 * is created, updated or already deleted, while anything about it or its indexes changes, and while
 * it is protected.
 */
public final class DeleteTable implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    TableRecord table = TableFinder.find(call, input.path("TableName").asText());
    Deletion.check(table);
    Concurrency.checkChange(table.region());
    return Json.object("TableDescription", Deletion.begin(table));
  }
}
