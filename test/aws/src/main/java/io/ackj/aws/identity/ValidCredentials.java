package io.ackj.aws.identity;

import io.ackj.aws.call.Answer;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Concern;
import io.ackj.aws.call.Request;
import io.ackj.aws.call.Signature;
import java.util.Optional;

/** Refuses temporary credentials that are unknown, lack their token, or have expired. */
public final class ValidCredentials implements Concern {
  private final Sessions sessions;

  /** Makes a check against the sessions that were handed out. */
  public ValidCredentials(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Answer around(Request request, Next next) {
    Signature signature = request.signature();
    if (!signature.accessKeyId().startsWith("ASIA")) {
      return next.proceed(request);
    }
    Optional<Session> session =
        sessions
            .find(signature.accessKeyId())
            .filter(found -> found.sessionToken().equals(signature.sessionToken()));
    if (session.isEmpty()) {
      throw unknown();
    }
    if (!request.time().isBefore(session.get().expiration())) {
      throw expired();
    }
    return next.proceed(request);
  }

  /** Returns what AWS says of credentials that it does not know. */
  public static AwsException unknown() {
    return AwsException.of(
        "UnrecognizedClientException", "The security token included in the request is invalid.");
  }

  /** Returns what AWS says of temporary credentials that have ended. */
  public static AwsException expired() {
    return AwsException.of(
        "ExpiredTokenException", "The security token included in the request is expired");
  }
}
