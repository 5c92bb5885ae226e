package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.policy.PolicyWrite;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;

/** Removes the policy of a table or stream. */
public final class DeleteResourcePolicy implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    ObjectNode answer = Json.object();
    PolicyWrite.delete(
            call,
            Members.requiredText(input, "ResourceArn"),
            Members.text(input, "ExpectedRevisionId"))
        .ifPresent(revision -> answer.put("RevisionId", revision));
    return answer;
  }
}
