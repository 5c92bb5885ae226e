package io.ackj.runtime.failure;

import io.ackj.runtime.failure.Failure.Kind;
import io.ackj.runtime.reason.Reasons;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Sorts calls to which AWS gave no answer: each may pass by itself. */
final class LostCalls {
  /** The reason of a call that never reached AWS, or whose connection broke. */
  static final String UNREACHABLE = Reasons.UNREACHABLE;

  private static final int DEEPEST = 20;

  private static final String NO_CREDENTIALS =
      "there are no AWS credentials: give the controller's service account a role (IRSA or Pod"
          + " Identity), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";

  private LostCalls() {}

  static Failure sort(String operation, SdkException thrown) {
    if (thrown instanceof AbortedException || Thread.currentThread().isInterrupted()) {
      return interrupted(operation);
    }
    if (thrown instanceof ApiCallAttemptTimeoutException
        || thrown instanceof ApiCallTimeoutException
        || isReadTimeout(thrown)) {
      return failure(
          operation,
          Reasons.TIMEOUT,
          Reasons.TIMEOUT,
          "AWS gave no answer to " + operation + " within --http-client-timeout");
    }
    if (isAboutCredentials(thrown)) {
      return failure(operation, Reasons.NO_CREDENTIALS, Reasons.NO_CREDENTIALS, NO_CREDENTIALS);
    }
    IOException broken = cause(thrown, IOException.class);
    return broken == null
        ? failure(operation, name(thrown), Reasons.CLIENT_ERROR, StableText.of(text(thrown)))
        : failure(operation, name(broken), UNREACHABLE, unreachable(broken));
  }

  static Failure interrupted(String operation) {
    return failure(
        operation, Reasons.INTERRUPTED, Reasons.INTERRUPTED, "the controller is stopping");
  }

  /** Connecting has a time-out of its own, whose exception is another. */
  private static boolean isReadTimeout(SdkException thrown) {
    SocketTimeoutException timeout = cause(thrown, SocketTimeoutException.class);
    return timeout != null && text(timeout).startsWith("Read timed out");
  }

  private static boolean isAboutCredentials(SdkException thrown) {
    String text = text(thrown).toLowerCase(Locale.ROOT);
    return text.contains("unable to load credentials") || text.contains("failed to load credenti");
  }

  private static String unreachable(IOException broken) {
    return "AWS cannot be reached: " + name(broken) + ": " + StableText.of(text(broken));
  }

  private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
    Throwable next = thrown;
    for (int depth = 0; next != null && depth < DEEPEST; depth++) {
      if (type.isInstance(next)) {
        return type.cast(next);
      }
      next = next.getCause();
    }
    return null;
  }

  private static String text(Throwable thrown) {
    return thrown.getMessage() == null ? "" : thrown.getMessage();
  }

  private static String name(Throwable thrown) {
    return thrown.getClass().getSimpleName();
  }

  private static Failure failure(String operation, String code, String reason, String message) {
    return new Failure(Kind.RECOVERABLE, operation, code, message, reason, null, null);
  }
}
