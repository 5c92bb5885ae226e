package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.globaltable.GlobalTableRefusals;
import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import io.ackj.aws.dynamodb.globaltable.ReplicaRules;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.Refusals;
import java.util.List;

/**
 * Refuses to make a global table of version 2017.11.29, as AWS does; with {@link
 * io.ackj.aws.state.World#allowLegacyGlobalTables} it makes one of tables that exist.
 */
public final class CreateGlobalTable implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    String name = Members.requiredText(input, "GlobalTableName");
    GlobalTableRefusals.checkName(name);
    if (!call.world().allowsLegacyGlobalTables()) {
      throw GlobalTableRefusals.versionNotSupported(call);
    }
    List<String> regions =
        Members.list(input, "ReplicationGroup").stream()
            .map(replica -> Members.requiredText(replica, "RegionName"))
            .toList();
    if (regions.isEmpty() || regions.contains("")) {
      throw Refusals.invalid("ReplicationGroup must name a region for each replica");
    }
    GlobalTables globalTables = new GlobalTables(call.world(), call.accountId());
    if (globalTables.find(name).isPresent()) {
      throw GlobalTableRefusals.exists(name);
    }
    ReplicaRules.check(call, name, regions);
    return Json.object("GlobalTableDescription", globalTables.create(name, regions).description());
  }
}
