package io.ackj.aws.scaling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A scalable target: between which bounds a dimension is steered. */
record Target(
    TargetKey key, int minCapacity, int maxCapacity, String roleArn, String arn, Instant created) {
  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ServiceNamespace", key.namespace())
        .put("ResourceId", key.resourceId())
        .put("ScalableDimension", key.dimension())
        .put("MinCapacity", minCapacity)
        .put("MaxCapacity", maxCapacity)
        .put("RoleARN", roleArn)
        .put("CreationTime", created.toEpochMilli() / 1000.0)
        .put("ScalableTargetARN", arn);
  }
}
