package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import java.util.List;

/** DescribeEndpoints: the address of the service in the caller's Region, as AWS names it. */
public final class DescribeEndpoints implements Operation {
  private static final long CACHE_PERIOD_IN_MINUTES = 1440;

  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    ObjectNode answer = Json.object();
    answer.set("Endpoints", Json.list(List.of(call.region()), DescribeEndpoints::endpoint));
    return answer;
  }

  private static ObjectNode endpoint(String region) {
    String domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    return Json.object()
        .put("Address", "dynamodb." + region + "." + domain)
        .put("CachePeriodInMinutes", CACHE_PERIOD_IN_MINUTES);
  }
}
