package io.ackj.runtime.failure;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error of AWS, sorted.
 *
 * @param kind what to do about it
 * @param operation the AWS operation that failed, for example {@code UpdateTable}
 * @param code AWS's error code, for example {@code ValidationException}; for an error without one,
 *     such as a lost connection, the simple name of the exception
 * @param message for the user: what AWS said, in ACK's form ({@code api error CODE: MESSAGE} for
 *     codes that DynamoDB's model does not know, {@code CODE: MESSAGE} for those that it does),
 *     without request ids and other text that differs from call to call
 * @param reason one word for programs where AWS's text names a known wait, for example {@code
 *     TimeToLiveCooldown}; the code otherwise
 * @param requestId AWS's id of the call, for logs; {@code null} if there was no answer
 * @param retryAt when AWS says that trying again may succeed; {@code null} if it does not say
 */
public record Failure(
    Kind kind,
    String operation,
    String code,
    String message,
    String reason,
    @Nullable String requestId,
    @Nullable Instant retryAt) {
  private static final Pattern UNSURE =
      Pattern.compile("(Internal|ServiceUnavailable|HttpStatus5).*");

  /** What to do about an error. */
  public enum Kind {
    /** Trying again is of no use before the user changes something. */
    TERMINAL,
    /** It may pass by itself, or by somebody's doing outside of the manifest. */
    RECOVERABLE,
    /** Too many calls; the call is to be made again, more slowly. */
    THROTTLED,
    /** AWS takes the call later, when a known state or time has come. It is no error to a user. */
    WAITING,
    /** What the call names does not exist. */
    NOT_FOUND,
    /** What the call would make exists already. */
    CONFLICT,
    /** What the call asks for is so already; it counts as done. */
    DONE,
    /** This AWS end does not know the operation, as emulators may not. */
    UNSUPPORTED
  }

  public Failure {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(operation);
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
    Objects.requireNonNull(reason);
  }

  /**
   * Says whether AWS has answered that it did not do what it was asked to. Without an answer, and
   * after an error of AWS's own, it may have.
   */
  public boolean isRefusal() {
    return requestId != null && !UNSURE.matcher(code).matches();
  }
}
