package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.globaltable.GlobalTable;
import io.ackj.aws.dynamodb.globaltable.GlobalTableRefusals;
import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import io.ackj.aws.dynamodb.globaltable.ReplicaRules;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds and removes replicas of a global table of version 2017.11.29. Without any replica it is
 * gone; the tables stay.
 */
public final class UpdateGlobalTable implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    String name = Members.requiredText(input, "GlobalTableName");
    GlobalTableRefusals.checkName(name);
    List<String> added = regions(input, "Create");
    List<String> removed = regions(input, "Delete");
    if (added.size() + removed.size() != Members.list(input, "ReplicaUpdates").size()
        || (added.isEmpty() && removed.isEmpty())) {
      throw AwsException.validation("One or more parameter values were invalid");
    }
    GlobalTables globalTables = new GlobalTables(call.world(), call.accountId());
    GlobalTable table = find(call, globalTables, name, !added.isEmpty());
    check(call, table, added, removed);
    added.forEach(region -> globalTables.addReplica(name, region));
    removed.forEach(region -> globalTables.removeReplica(name, region));
    return Json.object(
        "GlobalTableDescription", globalTables.find(name).orElse(table).description());
  }

  private static GlobalTable find(
      Call call, GlobalTables globalTables, String name, boolean addsReplicas) {
    boolean refused = addsReplicas && !call.world().allowsLegacyGlobalTables();
    return globalTables
        .find(name)
        .orElseThrow(
            () ->
                refused
                    ? GlobalTableRefusals.versionNotSupported(call)
                    : GlobalTableRefusals.notFound(name));
  }

  private static void check(
      Call call, GlobalTable table, List<String> added, List<String> removed) {
    for (String region : added) {
      if (table.replicas().containsKey(region)) {
        throw GlobalTableRefusals.replicaExists(table.name(), region);
      }
    }
    for (String region : removed) {
      if (!table.replicas().containsKey(region)) {
        throw GlobalTableRefusals.replicaNotFound(table.name(), region);
      }
    }
    if (!added.isEmpty()) {
      ReplicaRules.check(call, table.name(), added);
    }
  }

  private static List<String> regions(ObjectNode input, String action) {
    List<String> regions = new ArrayList<>();
    for (JsonNode update : Members.list(input, "ReplicaUpdates")) {
      Members.get(update, action)
          .ifPresent(replica -> regions.add(Members.requiredText(replica, "RegionName")));
    }
    return regions;
  }
}
