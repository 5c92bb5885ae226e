package io.ackj.aws.policy;

import io.ackj.aws.call.AwsException;

/** Refusals of policies, in AWS's words. */
final class PolicyRefusal {
  private static final String PREFIX = "One or more parameter values were invalid: ";

  private PolicyRefusal() {}

  static AwsException tooLong(int maximumBytes) {
    return AwsException.validation(
        PREFIX + "Maximum policy size of " + maximumBytes + " bytes exceeded");
  }

  static AwsException invalid(String reason) {
    return AwsException.validation(PREFIX + "Invalid policy document: " + reason);
  }

  static AwsException missing(String field) {
    return invalid("Missing required field " + field);
  }

  static AwsException principal() {
    return AwsException.validation(PREFIX + "Invalid principal in policy document.");
  }

  static AwsException unboundedAccess() {
    return AwsException.validation(
        "Resource-based policy grants unbounded access in one or more elements. "
            + "Please revise the policy to ensure least-privilege form of access");
  }
}
