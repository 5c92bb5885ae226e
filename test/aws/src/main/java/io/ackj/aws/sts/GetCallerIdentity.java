package io.ackj.aws.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Caller;
import io.ackj.aws.call.Operation;
import java.util.function.Function;

/** Tells who calls. AWS asks for no permission. */
public final class GetCallerIdentity implements Operation {
  private final Function<String, String> userIds;

  /**
   * Makes the operation.
   *
   * @param userIds answers the unique id of the principal with an ARN; see {@link Caller#userId}
   */
  public GetCallerIdentity(Function<String, String> userIds) {
    this.userIds = userIds;
  }

  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("UserId", userIds.apply(call.principalArn()))
        .put("Account", call.accountId())
        .put("Arn", call.principalArn());
  }
}
