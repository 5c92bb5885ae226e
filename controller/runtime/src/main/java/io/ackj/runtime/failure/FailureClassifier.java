package io.ackj.runtime.failure;

import org.jspecify.annotations.Nullable;

/** Sorts errors of one AWS service; a pure function. */
@FunctionalInterface
public interface FailureClassifier {
  /** Sorts an error that AWS answered. */
  Failure classify(ErrorAnswer error);

  /**
   * An error as AWS answered it.
   *
   * @param operation the AWS operation
   * @param code the error code; empty if the answer had none
   * @param message AWS's text; empty if there was none
   * @param httpStatus the HTTP status
   * @param requestId AWS's id of the call; {@code null} if the answer had none
   */
  record ErrorAnswer(
      String operation, String code, String message, int httpStatus, @Nullable String requestId) {}
}
