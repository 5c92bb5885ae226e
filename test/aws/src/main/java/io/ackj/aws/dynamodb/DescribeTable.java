package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.TableDescriber;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.state.TableRecord;

/**
 * DescribeTable, an eventually consistent read: where reads lag, a new table is not found yet and
 * one that is gone is still there.
 */
public final class DescribeTable implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    TableRecord table = TableFinder.findForReading(call, input.path("TableName").asText());
    return Json.object("Table", TableDescriber.describe(table, call.readTime()));
  }
}
