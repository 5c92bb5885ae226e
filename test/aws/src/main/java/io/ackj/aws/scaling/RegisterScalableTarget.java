package io.ackj.aws.scaling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registers a scalable target, or changes the bounds of one that is registered. */
public final class RegisterScalableTarget implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    Targets targets = Targets.of(call);
    TargetKey key = TargetKey.read(input);
    Target target =
        targets
            .find(key)
            .map(known -> changed(known, input))
            .orElseGet(() -> added(targets, key, input));
    if (target.minCapacity() > target.maxCapacity()) {
      throw AwsException.validation("Maximum capacity cannot be less than minimum capacity");
    }
    targets.put(target);
    return JsonNodeFactory.instance.objectNode().put("ScalableTargetARN", target.arn());
  }

  private static Target changed(Target known, ObjectNode input) {
    return new Target(
        known.key(),
        number(input, "MinCapacity", known.minCapacity()),
        number(input, "MaxCapacity", known.maxCapacity()),
        known.roleArn(),
        known.arn(),
        known.created());
  }

  private static Target added(Targets targets, TargetKey key, ObjectNode input) {
    String role =
        "arn:aws:iam::"
            + targets.call().accountId()
            + ":role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/"
            + "AWSServiceRoleForApplicationAutoScaling_DynamoDBTable";
    return new Target(
        key,
        number(input, "MinCapacity", null),
        number(input, "MaxCapacity", null),
        role,
        targets.newArn(),
        targets.call().time());
  }

  private static int number(ObjectNode input, String member, @Nullable Integer otherwise) {
    return Optional.ofNullable(input.get(member))
        .map(value -> Integer.valueOf(value.asInt()))
        .or(() -> Optional.ofNullable(otherwise))
        .orElseThrow(
            () ->
                AwsException.validation(
                    member + " is required when a scalable target is registered"));
  }
}
