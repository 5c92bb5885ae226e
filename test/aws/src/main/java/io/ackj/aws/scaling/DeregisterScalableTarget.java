package io.ackj.aws.scaling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;

/** Takes a scalable target away. */
public final class DeregisterScalableTarget implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    Targets targets = Targets.of(call);
    TargetKey key = TargetKey.read(input);
    if (targets.find(key).isEmpty()) {
      throw AwsException.of(
          "ObjectNotFoundException",
          "No scalable target found for service namespace: "
              + key.namespace()
              + ", resource ID: "
              + key.resourceId()
              + ", scalable dimension: "
              + key.dimension());
    }
    targets.remove(key);
    return JsonNodeFactory.instance.objectNode();
  }
}
