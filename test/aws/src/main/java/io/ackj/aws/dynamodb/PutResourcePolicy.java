package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.policy.PolicyWrite;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;

/** Attaches a policy to a table or stream, in place of the one it has. */
public final class PutResourcePolicy implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    String revision =
        PolicyWrite.put(
            call,
            Members.requiredText(input, "ResourceArn"),
            Members.requiredText(input, "Policy"),
            Members.text(input, "ExpectedRevisionId"),
            input.path("ConfirmRemoveSelfResourceAccess").asBoolean(false));
    return Json.object().put("RevisionId", revision);
  }
}
