package io.ackj.aws.identity;

import io.ackj.aws.call.Caller;
import java.time.Instant;

/**
 * Temporary credentials.
 *
 * @param accessKeyId begins with {@code ASIA}
 * @param secretAccessKey nobody checks it
 * @param sessionToken has to come with each request
 * @param expiration when they end
 * @param roleArn of the role that was assumed
 * @param caller the role's session
 */
public record Session(
    String accessKeyId,
    String secretAccessKey,
    String sessionToken,
    Instant expiration,
    String roleArn,
    Caller caller) {
  Session endingAt(Instant time) {
    return time.isBefore(expiration)
        ? new Session(accessKeyId, secretAccessKey, sessionToken, time, roleArn, caller)
        : this;
  }
}
