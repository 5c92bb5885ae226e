package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.dynamodb.timetolive.TimeToLiveSpecification;
import io.ackj.aws.dynamodb.timetolive.TimeToLiveUpdate;
import io.ackj.aws.state.TableRecord;

/**
 * Switches time to live on or off. The answer repeats the request and tells no status. After a
 * change none is taken for half an hour, which nothing shows.
 */
public final class UpdateTimeToLive implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    TableRecord table = TableFinder.find(call, Members.requiredText(input, "TableName"));
    JsonNode specification = input.path("TimeToLiveSpecification");
    TimeToLiveUpdate update =
        new TimeToLiveUpdate(table, TimeToLiveSpecification.of(specification), call.time());
    update.check();
    update.apply();
    return Json.object("TimeToLiveSpecification", specification.deepCopy());
  }
}
