package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.TableUpdates;

/**
 * UpdateTable: begins a change of a table. Most changes take a while, during which the table or an
 * index is UPDATING and some other changes are refused; the answer partly shows what was before.
 */
public final class UpdateTable implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    return Json.object("TableDescription", TableUpdates.run(call, input));
  }
}
