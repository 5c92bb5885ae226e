package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.feature.Regions;
import io.ackj.aws.dynamodb.globaltable.GlobalTable;
import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import java.util.List;
import java.util.NavigableMap;

/** Lists global tables of version 2017.11.29, of all Regions unless asked for those of one. */
public final class ListGlobalTables implements Operation {
  private static final long USUAL_LIMIT = 100;

  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    String region = Members.text(input, "RegionName");
    if (region != null && !Regions.exist(region)) {
      throw AwsException.internal("Internal server error");
    }
    Long limit = Members.number(input, "Limit");
    long size = limit == null ? USUAL_LIMIT : limit;
    List<GlobalTable> matching =
        following(call, input).values().stream()
            .filter(table -> region == null || table.replicas().containsKey(region))
            .limit(size + 1)
            .toList();
    List<GlobalTable> page = matching.subList(0, (int) Math.min(size, matching.size()));
    ObjectNode answer = Json.object();
    answer.set("GlobalTables", Json.list(page, GlobalTable::summary));
    if (matching.size() > size) {
      answer.put("LastEvaluatedGlobalTableName", page.get(page.size() - 1).name());
    }
    return answer;
  }

  private static NavigableMap<String, GlobalTable> following(Call call, ObjectNode input) {
    NavigableMap<String, GlobalTable> all =
        new GlobalTables(call.world(), call.accountId()).asOf(call.readTime());
    String start = Members.text(input, "ExclusiveStartGlobalTableName");
    return start == null ? all : all.tailMap(start, false);
  }
}
