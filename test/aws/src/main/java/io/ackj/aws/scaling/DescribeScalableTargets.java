package io.ackj.aws.scaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import java.util.HashSet;
import java.util.Set;

/** Lists the scalable targets of a service, all of them on one page. */
public final class DescribeScalableTargets implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    Set<String> resources = new HashSet<>();
    input.path("ResourceIds").forEach(id -> resources.add(id.asText()));
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    Targets.of(call).all().values().stream()
        .filter(target -> resources.isEmpty() || resources.contains(target.key().resourceId()))
        .filter(target -> is(target.key().namespace(), input.path("ServiceNamespace")))
        .filter(target -> is(target.key().dimension(), input.path("ScalableDimension")))
        .forEach(target -> list.add(target.toJson()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("ScalableTargets", list);
    return answer;
  }

  private static boolean is(String value, JsonNode asked) {
    return asked.isMissingNode() || asked.asText().equals(value);
  }
}
