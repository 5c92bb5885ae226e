package io.ackj.aws.sts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.identity.Iam;
import io.ackj.aws.identity.RoleArn;
import io.ackj.aws.identity.Session;
import io.ackj.aws.identity.Sessions;

/** Hands out credentials of a role, in whatever account the role is. */
public final class AssumeRole implements Operation {
  private final Sessions sessions;
  private final Iam iam;

  /** Makes the operation. */
  public AssumeRole(Sessions sessions, Iam iam) {
    this.sessions = sessions;
    this.iam = iam;
  }

  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    RoleArn role = AssumedRole.roleIn(input);
    if (!iam.trusts(role.toString(), call.principalArn(), call.accountId())) {
      throw denied(call.principalArn(), role);
    }
    Session session = AssumedRole.start(sessions, role, call, input);
    ObjectNode output = AssumedRole.described(session);
    if (input.has("SourceIdentity")) {
      output.set("SourceIdentity", input.get("SourceIdentity"));
    }
    return output;
  }

  private static AwsException denied(String principalArn, RoleArn role) {
    return AwsException.of(
        "AccessDeniedException",
        "User: "
            + principalArn
            + " is not authorized to perform: sts:AssumeRole on resource: "
            + role);
  }
}
