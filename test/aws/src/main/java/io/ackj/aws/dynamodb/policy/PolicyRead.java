package io.ackj.aws.dynamodb.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.feature.ResourceArn;
import io.ackj.aws.dynamodb.policy.AttachedPolicy.Revision;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.policy.PolicyDocument;

/** Reading the policy of a table or stream. */
public final class PolicyRead {
  private PolicyRead() {}

  /**
   * Returns {@code Policy} and {@code RevisionId} as reads see them now, which may be before the
   * last write.
   *
   * @throws AwsException a {@code PolicyNotFoundException} if reads see none
   */
  public static ObjectNode get(Call call, String resourceArn) {
    ResourceArn arn = PolicyPlace.parse(call, resourceArn);
    PolicyPlace place = PolicyPlace.find(call, arn, call.readTime());
    Revision visible = place.cell().asOf(call.readTime()).visible();
    PolicyDocument document = visible.document();
    if (document == null) {
      throw AwsException.of(
          "PolicyNotFoundException",
          "Resource-based policy not found for the provided ResourceArn: " + resourceArn);
    }
    return Json.object().put("Policy", document.text()).put("RevisionId", visible.id());
  }
}
