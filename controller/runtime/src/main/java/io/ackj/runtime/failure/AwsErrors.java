package io.ackj.runtime.failure;

import io.ackj.runtime.failure.FailureClassifier.ErrorAnswer;
import io.ackj.runtime.reason.Reasons;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Turns exceptions of AWS's SDK into failures. What AWS answered goes through the service's table;
 * what never reached AWS is sorted by {@link LostCalls}.
 */
public final class AwsErrors {
  /** The operation of STS that gives credentials of a role. */
  public static final String ASSUME_ROLE = "AssumeRole";

  private static final HttpStatusFallback STS = new HttpStatusFallback("sts", Set.of());

  private final FailureClassifier classifier;

  /** Makes a sorter with the table of a service. */
  public AwsErrors(FailureClassifier classifier) {
    this.classifier = classifier;
  }

  /** Sorts what a call of the operation has thrown. */
  public Failure sort(String operation, SdkException thrown) {
    return thrown instanceof SdkServiceException answered
        ? classifier.classify(answer(operation, answered))
        : LostCalls.sort(operation, thrown);
  }

  /**
   * Sorts why a role cannot be assumed. Nothing of it lasts for ever: somebody may change the role
   * at any time.
   *
   * @param thrown what the call of STS has thrown
   */
  public static Failure sortRefusedRole(String roleArn, SdkException thrown) {
    Failure failure =
        thrown instanceof SdkServiceException answered
            ? STS.classify(answer(ASSUME_ROLE, answered))
            : LostCalls.sort(ASSUME_ROLE, thrown);
    String trust =
        failure.reason().equals(Reasons.ACCESS_DENIED)
            ? ", and let the trust policy of the role name the controller's role"
            : "";
    return new Failure(
        failure.kind() == Failure.Kind.THROTTLED ? failure.kind() : Failure.Kind.RECOVERABLE,
        ASSUME_ROLE,
        failure.code(),
        "the role " + roleArn + " cannot be assumed: " + failure.message() + trust,
        failure.reason(),
        failure.requestId(),
        null);
  }

  /**
   * Says whether a read that failed so may be made again at once: its connection broke, or AWS had
   * trouble of its own.
   *
   * @param failure what {@link #sort} made of {@code thrown}
   */
  public static boolean isPassing(Failure failure, SdkException thrown) {
    return thrown instanceof SdkServiceException answered
        ? failure.kind() == Failure.Kind.RECOVERABLE && answered.statusCode() >= 500
        : failure.reason().equals(LostCalls.UNREACHABLE);
  }

  /** Returns the HTTP status of the answer, or -1 if there was none. */
  public static int httpStatus(SdkException thrown) {
    return thrown instanceof SdkServiceException answered ? answered.statusCode() : -1;
  }

  /** Returns the failure of a call that was given up since its thread was interrupted. */
  public static Failure interrupted(String operation) {
    return LostCalls.interrupted(operation);
  }

  private static ErrorAnswer answer(String operation, SdkServiceException thrown) {
    AwsErrorDetails details =
        thrown instanceof AwsServiceException aws ? aws.awsErrorDetails() : null;
    if (details == null) {
      return new ErrorAnswer(
          operation, "", orEmpty(thrown.getMessage()), thrown.statusCode(), thrown.requestId());
    }
    String code = orEmpty(details.errorCode());
    return new ErrorAnswer(
        operation,
        code,
        orEmpty(details.errorMessage()),
        thrown.statusCode(),
        thrown.requestId(),
        isModelled(thrown, code));
  }

  /** The SDK has an exception of its own for each code that the model declares. */
  private static boolean isModelled(SdkServiceException thrown, String code) {
    String type = thrown.getClass().getSimpleName();
    return type.equals(code) || type.equals(code + "Exception");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : StableText.of(text);
  }
}
