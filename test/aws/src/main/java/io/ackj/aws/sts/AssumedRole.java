package io.ackj.aws.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.identity.RoleArn;
import io.ackj.aws.identity.Session;
import io.ackj.aws.identity.Sessions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the ways to assume a role have in common. */
final class AssumedRole {
  private static final int DEFAULT_SECONDS = 3600;

  private AssumedRole() {}

  static RoleArn roleIn(ObjectNode input) {
    String text = input.path("RoleArn").asText();
    return RoleArn.parse(text).orElseThrow(() -> AwsException.validation(text + " is invalid"));
  }

  static Session start(Sessions sessions, RoleArn role, Call call, ObjectNode input) {
    Instant expiration =
        call.time()
            .plusSeconds(input.path("DurationSeconds").asInt(DEFAULT_SECONDS))
            .truncatedTo(ChronoUnit.SECONDS);
    return sessions.start(role, input.path("RoleSessionName").asText(), expiration);
  }

  static ObjectNode described(Session session) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output
        .putObject("Credentials")
        .put("AccessKeyId", session.accessKeyId())
        .put("SecretAccessKey", session.secretAccessKey())
        .put("SessionToken", session.sessionToken())
        .put("Expiration", session.expiration().toString());
    output
        .putObject("AssumedRoleUser")
        .put("AssumedRoleId", session.caller().userId())
        .put("Arn", session.caller().arn());
    return output;
  }
}
