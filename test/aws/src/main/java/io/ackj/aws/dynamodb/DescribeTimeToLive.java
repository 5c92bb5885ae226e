package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.dynamodb.timetolive.TimeToLive;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;

/** Tells time to live, but not of a table that is being created or deleted. */
public final class DescribeTimeToLive implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    TableRecord table = TableFinder.findForReading(call, Members.requiredText(input, "TableName"));
    TableStatus status = table.asOf(call.readTime()).base();
    if (status == TableStatus.CREATING && table.groupAsOf(call.readTime()).isPresent()) {
      throw Refusals.tableNotFound(table.key().name());
    }
    if (status == TableStatus.CREATING || status == TableStatus.DELETING) {
      throw AwsException.validation(
          "Cannot describe time to live while table is in "
              + status
              + " state: Current table state is "
              + status);
    }
    return Json.object(
        "TimeToLiveDescription", TimeToLive.cell(table).asOf(call.readTime()).description());
  }
}
