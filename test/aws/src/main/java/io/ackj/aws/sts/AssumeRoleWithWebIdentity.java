package io.ackj.aws.sts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.identity.Iam;
import io.ackj.aws.identity.RoleArn;
import io.ackj.aws.identity.Session;
import io.ackj.aws.identity.Sessions;
import java.time.Instant;

/**
 * Hands out credentials of a role for a token of an identity provider, as pods with service
 * accounts do it. The token has to be a JSON web token that has not expired; its signature is not
 * verified.
 */
public final class AssumeRoleWithWebIdentity implements Operation {
  private final Sessions sessions;
  private final Iam iam;

  /** Makes the operation. */
  public AssumeRoleWithWebIdentity(Sessions sessions, Iam iam) {
    this.sessions = sessions;
    this.iam = iam;
  }

  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    RoleArn role = AssumedRole.roleIn(input);
    WebIdentity identity = WebIdentity.parse(input.path("WebIdentityToken").asText());
    refuseExpired(identity, call.time());
    if (!iam.trusts(role.toString(), identity.subject(), role.accountId())) {
      throw AwsException.of(
          "AccessDeniedException", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
    }
    Session session = AssumedRole.start(sessions, role, call, input);
    return AssumedRole.described(session)
        .put("SubjectFromWebIdentityToken", identity.subject())
        .put("Provider", identity.issuer())
        .put("Audience", identity.audience());
  }

  private static void refuseExpired(WebIdentity identity, Instant now) {
    if (!now.isBefore(identity.expiration())) {
      // AWS's name for it differs here from that of expired credentials, see QueryErrors.
      throw AwsException.of(
          "ExpiredWebIdentityToken",
          "Token expired: current date/time "
              + now.getEpochSecond()
              + " must be before the expiration date/time "
              + identity.expiration().getEpochSecond());
    }
  }
}
