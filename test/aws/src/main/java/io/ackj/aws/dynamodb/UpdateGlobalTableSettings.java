package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.globaltable.GlobalTable;
import io.ackj.aws.dynamodb.globaltable.GlobalTableRefusals;
import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import io.ackj.aws.dynamodb.globaltable.ReplicaSettings;
import io.ackj.aws.dynamodb.globaltable.SettingsUpdate;
import io.ackj.aws.dynamodb.table.Members;

/**
 * Changes capacity and class of the replicas of a global table of version 2017.11.29. The answer
 * tells what they were.
 */
public final class UpdateGlobalTableSettings implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    String name = Members.requiredText(input, "GlobalTableName");
    GlobalTableRefusals.checkName(name);
    GlobalTables globalTables = new GlobalTables(call.world(), call.accountId());
    GlobalTable table =
        globalTables.find(name).orElseThrow(() -> GlobalTableRefusals.notFound(name));
    SettingsUpdate update = new SettingsUpdate(call, table, input);
    update.check();
    ObjectNode answer = new ReplicaSettings(call, table).answer();
    update.apply(globalTables);
    return answer;
  }
}
