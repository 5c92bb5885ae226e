package io.ackj.runtime.account;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** There are no credentials of a role, since STS gives none; thrown in the midst of a call. */
final class RoleNotAssumedException extends SdkClientException {
  private static final long serialVersionUID = 1L;

  private final transient RoleArn role;
  private final SdkException refusal;

  RoleNotAssumedException(RoleArn role, SdkException refusal) {
    super(builder().message("cannot assume " + role).cause(refusal));
    this.role = role;
    this.refusal = refusal;
  }

  RoleArn role() {
    return role;
  }

  /** Returns what STS answered, or why it did not. */
  SdkException refusal() {
    return refusal;
  }
}
