package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.state.Limits;

/** DescribeLimits: quotas on provisioned capacity, not what is left of them. */
public final class DescribeLimits implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    Limits limits = call.world().limits();
    return Json.object()
        .put("AccountMaxReadCapacityUnits", limits.accountCapacityUnits())
        .put("AccountMaxWriteCapacityUnits", limits.accountCapacityUnits())
        .put("TableMaxReadCapacityUnits", limits.tableCapacityUnits())
        .put("TableMaxWriteCapacityUnits", limits.tableCapacityUnits());
  }
}
