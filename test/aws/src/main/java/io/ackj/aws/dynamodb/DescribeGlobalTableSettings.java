package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.globaltable.GlobalTable;
import io.ackj.aws.dynamodb.globaltable.GlobalTableRefusals;
import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import io.ackj.aws.dynamodb.globaltable.ReplicaSettings;
import io.ackj.aws.dynamodb.table.Members;

/** Tells capacity and class of all replicas of a global table of version 2017.11.29. */
public final class DescribeGlobalTableSettings implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    String name = Members.requiredText(input, "GlobalTableName");
    GlobalTableRefusals.checkName(name);
    GlobalTable found =
        new GlobalTables(call.world(), call.accountId()).asOf(call.readTime()).get(name);
    if (found == null) {
      throw GlobalTableRefusals.notFound(name);
    }
    return new ReplicaSettings(call, found).answer();
  }
}
