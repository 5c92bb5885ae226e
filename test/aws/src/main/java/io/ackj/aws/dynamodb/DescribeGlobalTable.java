package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.globaltable.GlobalTable;
import io.ackj.aws.dynamodb.globaltable.GlobalTableRefusals;
import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;

/** Tells a global table of version 2017.11.29; one of version 2019.11.21 it does not know. */
public final class DescribeGlobalTable implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    String name = Members.requiredText(input, "GlobalTableName");
    GlobalTableRefusals.checkName(name);
    GlobalTable found =
        new GlobalTables(call.world(), call.accountId()).asOf(call.readTime()).get(name);
    if (found == null) {
      throw GlobalTableRefusals.notFoundToDescribe(name);
    }
    return Json.object("GlobalTableDescription", found.description());
  }
}
