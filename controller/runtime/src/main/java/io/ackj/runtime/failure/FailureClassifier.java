package io.ackj.runtime.failure;

import java.util.Objects;
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
   * @param message AWS's text without what differs from call to call; empty if there was none
   * @param httpStatus the HTTP status
   * @param requestId AWS's id of the call; {@code null} if the answer had none
   * @param modelled whether the service's model declares the code, so that ACK shows it without
   *     {@code api error} in front
   */
  record ErrorAnswer(
      String operation,
      String code,
      String message,
      int httpStatus,
      @Nullable String requestId,
      boolean modelled) {
    public ErrorAnswer {
      Objects.requireNonNull(operation);
      Objects.requireNonNull(code);
      Objects.requireNonNull(message);
    }

    /** An error whose code the service's model does not declare. */
    public ErrorAnswer(
        String operation, String code, String message, int httpStatus, @Nullable String requestId) {
      this(operation, code, message, httpStatus, requestId, false);
    }

    /** Returns the error as ACK writes it into conditions. */
    public String text() {
      String name = code.isEmpty() ? "HTTP status " + httpStatus : code;
      String said = message.isEmpty() ? name : name + ": " + message;
      return modelled ? said : "api error " + said;
    }
  }
}
