package io.ackj.runtime.failure;

import io.ackj.runtime.failure.Failure.Kind;
import io.ackj.runtime.reason.Reasons;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sorts errors of any AWS service by what their codes have in common, and by the HTTP status. It is
 * what a service's own table falls back on.
 */
public final class HttpStatusFallback implements FailureClassifier {
  /** The reason of a failure of a call whose credentials AWS does not take. */
  public static final String CREDENTIALS_REFUSED = Reasons.CREDENTIALS_REFUSED;

  private static final Pattern THROTTLING =
      Pattern.compile(
          "(Throttling|ThrottledException|TooManyRequests|RequestThrottled|RequestLimitExceeded"
              + "|ProvisionedThroughputExceeded|SlowDown).*");
  private static final Pattern UNKNOWN_OPERATION =
      Pattern.compile("(UnknownOperation|NotImplemented|UnsupportedOperation|InvalidAction).*");
  private static final Pattern NOT_IMPLEMENTED =
      Pattern.compile("\\bnot (yet |been |currently )*implemented", Pattern.CASE_INSENSITIVE);
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "(UnrecognizedClient|ExpiredToken|InvalidSignature|SignatureDoesNotMatch"
              + "|MissingAuthenticationToken|IncompleteSignature|InvalidClientTokenId"
              + "|InvalidAccessKeyId|RequestExpired|InvalidIdentityToken).*");
  private static final Pattern ACCESS_DENIED =
      Pattern.compile("(AccessDenied|UnauthorizedOperation|NotAuthorized|AuthorizationError).*");

  private static final String CREDENTIALS_ADVICE =
      " (AWS does not accept the controller's credentials: see that its role, or its access key and"
          + " session token, exist and have not expired, and that the node's clock is right)";

  private final AccessAdvice access;
  private final Set<String> terminalCodes;

  /** Makes a fallback for a service whose suggested policy has no statements to be named. */
  public HttpStatusFallback(String actionPrefix, Set<String> terminalCodes) {
    this(actionPrefix, terminalCodes, Map.of());
  }

  /**
   * Makes a fallback.
   *
   * @param actionPrefix what the service's IAM actions begin with, for example {@code dynamodb}
   * @param terminalCodes the codes after which trying again is of no use
   * @param statements the statement of the suggested IAM policy by the action that it allows; an
   *     action may end with a star
   */
  public HttpStatusFallback(
      String actionPrefix, Set<String> terminalCodes, Map<String, String> statements) {
    this.access = new AccessAdvice(actionPrefix, statements);
    this.terminalCodes = Set.copyOf(terminalCodes);
  }

  @Override
  public Failure classify(ErrorAnswer error) {
    String code = error.code();
    int status = error.httpStatus();
    if (status == 429 || THROTTLING.matcher(code).matches()) {
      return failure(error, Kind.THROTTLED, named(error));
    }
    if (isUnsupported(error)) {
      return failure(error, Kind.UNSUPPORTED, named(error));
    }
    if (terminalCodes.contains(code)) {
      return failure(error, Kind.TERMINAL, named(error));
    }
    if (CREDENTIALS.matcher(code).matches()) {
      return failure(
          error, Kind.RECOVERABLE, CREDENTIALS_REFUSED, error.text() + CREDENTIALS_ADVICE);
    }
    if (status == 403 || ACCESS_DENIED.matcher(code).matches()) {
      return failure(error, Kind.RECOVERABLE, Reasons.ACCESS_DENIED, access.of(error));
    }
    return failure(error, Kind.RECOVERABLE, named(error));
  }

  private static boolean isUnsupported(ErrorAnswer error) {
    // AWS says which error a 404 is; without, it is a server that has nothing there.
    boolean isNothingThere = error.httpStatus() == 404 && error.code().isEmpty();
    return isNothingThere
        || error.httpStatus() == 501
        || UNKNOWN_OPERATION.matcher(error.code()).matches()
        || NOT_IMPLEMENTED.matcher(error.message()).find();
  }

  private static String named(ErrorAnswer error) {
    return error.code().isEmpty() ? "HttpStatus" + error.httpStatus() : error.code();
  }

  private static Failure failure(ErrorAnswer error, Kind kind, String reason) {
    return failure(error, kind, reason, error.text());
  }

  private static Failure failure(ErrorAnswer error, Kind kind, String reason, String message) {
    return new Failure(
        kind, error.operation(), named(error), message, reason, error.requestId(), null);
  }
}
