package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.policy.PolicyRead;
import io.ackj.aws.dynamodb.table.Members;

/** Reads the policy of a table or stream, in DynamoDB's form and not as it was written. */
public final class GetResourcePolicy implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    return PolicyRead.get(call, Members.requiredText(input, "ResourceArn"));
  }
}
