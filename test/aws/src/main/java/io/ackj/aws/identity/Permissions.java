package io.ackj.aws.identity;

import io.ackj.aws.call.Answer;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Concern;
import io.ackj.aws.call.Request;

/** Refuses what IAM does not allow the caller, in AWS's words. */
public final class Permissions implements Concern {
  private final Iam iam;
  private final Sessions sessions;

  /** Makes a check against IAM's statements. */
  public Permissions(Iam iam, Sessions sessions) {
    this.iam = iam;
    this.sessions = sessions;
  }

  @Override
  public Answer around(Request request, Next next) {
    if (!iam.isOn()) {
      return next.proceed(request);
    }
    String roleArn =
        sessions.find(request.signature().accessKeyId()).map(Session::roleArn).orElse(null);
    for (NeededPermission needed : NeededPermission.of(request)) {
      if (!iam.allows(request.caller().arn(), roleArn, needed.action(), needed.resource())) {
        throw denied(request.caller().arn(), needed);
      }
    }
    return next.proceed(request);
  }

  private static AwsException denied(String principalArn, NeededPermission needed) {
    return AwsException.of(
        "AccessDeniedException",
        "User: "
            + principalArn
            + " is not authorized to perform: "
            + needed.action()
            + " on resource: "
            + needed.resource()
            + " because no identity-based policy allows the "
            + needed.action()
            + " action");
  }
}
