package io.ackj.aws.dynamodb.policy;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.policy.Caller;
import io.ackj.aws.policy.PolicyDocument;
import io.ackj.aws.state.TableRecord;

/** Holds calls against the policies of what they are about. */
final class PolicyEnforcement {
  private PolicyEnforcement() {}

  /**
   * Refuses a call that the policy of a table or stream denies. That a policy allows something is
   * of no matter here: it is for callers of other accounts, who cannot call anything else.
   *
   * @param callerArn as GetCallerIdentity answers
   * @param table the table that the call is about, or the stream's
   * @param streamLabel empty unless the call is about a stream
   * @param action such as {@code dynamodb:UpdateTable}
   * @throws AwsException an {@code AccessDeniedException} in AWS's words
   */
  static void check(String callerArn, TableRecord table, String streamLabel, String action) {
    PolicyDocument document = PolicyPlace.cell(table, streamLabel).current().enforced().document();
    String arn = streamLabel.isEmpty() ? table.key().arn() : table.key().streamArn(streamLabel);
    if (document != null && document.denies(new Caller(callerArn), action, arn)) {
      throw AwsException.of(
          "AccessDeniedException",
          "User: "
              + callerArn
              + " is not authorized to perform: "
              + action
              + " on resource: "
              + arn
              + " with an explicit deny in a resource-based policy");
    }
  }
}
