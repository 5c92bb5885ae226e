package io.ackj.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.failure.Failure.Kind;
import io.ackj.runtime.failure.FailureClassifier.ErrorAnswer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpStatusFallbackTest {
  private final HttpStatusFallback fallback = new HttpStatusFallback("queue", Set.of("BadName"));

  @ParameterizedTest
  @CsvSource({
    "Throttling,                    400, THROTTLED,   Throttling",
    "ThrottlingException,           400, THROTTLED,   ThrottlingException",
    "RequestLimitExceeded,          400, THROTTLED,   RequestLimitExceeded",
    "TooManyRequestsException,      429, THROTTLED,   TooManyRequestsException",
    "Odd,                           429, THROTTLED,   Odd",
    "UnknownOperationException,     400, UNSUPPORTED, UnknownOperationException",
    "InternalFailure,               501, UNSUPPORTED, InternalFailure",
    "BadName,                       400, TERMINAL,    BadName",
    "Odd,                           400, RECOVERABLE, Odd",
    "InternalServerError,           500, RECOVERABLE, InternalServerError",
    "'',                            503, RECOVERABLE, HttpStatus503",
    "ExpiredTokenException,         400, RECOVERABLE, CredentialsRefused",
    "UnrecognizedClientException,   400, RECOVERABLE, CredentialsRefused",
    "InvalidSignatureException,     403, RECOVERABLE, CredentialsRefused",
    "AccessDeniedException,         400, RECOVERABLE, AccessDenied",
    "Odd,                           403, RECOVERABLE, AccessDenied"
  })
  void sortsByCodeAndStatus(String code, int status, Kind kind, String reason) {
    Failure failure = fallback.classify(new ErrorAnswer("Send", code, "text", status, null));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.reason()).isEqualTo(reason);
  }

  @Test
  void namesTheMissingActionThatTheTextNames() {
    String message =
        "User: arn:aws:sts::111122223333:assumed-role/ackj is not authorized to perform:"
            + " kms:CreateGrant on resource: k";

    assertThat(denied(message))
        .isEqualTo(
            "api error AccessDeniedException: "
                + message
                + " (allow kms:CreateGrant in the IAM policy of the controller's role)");
  }

  @Test
  void namesTheOperationsOwnActionIfTheTextNamesNone() {
    assertThat(denied("Access is denied"))
        .endsWith(
            "Access is denied (allow queue:Send in the IAM policy of the controller's role:"
                + " statement Sending)");
  }

  @Test
  void saysWhatToDoAboutAnExplicitDeny() {
    assertThat(denied("not authorized to perform: queue:Send with an explicit deny in a policy"))
        .endsWith("(a policy denies queue:Send: remove that statement, or except the controller)");
  }

  @Test
  void namesTheStatementOfTheSuggestedPolicyAndLeavesOutWhatRepeatsTheAction() {
    String user = "User: arn:aws:sts::111122223333:assumed-role/ackj is not authorized to perform:";

    assertThat(
            denied(
                user
                    + " queue:Send on resource: q because no identity-based policy allows the"
                    + " queue:Send action"))
        .isEqualTo(
            "api error AccessDeniedException: "
                + user
                + " queue:Send on resource: q (allow queue:Send in the IAM policy of the"
                + " controller's role: statement Sending)");
    assertThat(denied(user + " kms:GenerateDataKeyWithoutPlaintext on resource: k"))
        .endsWith("of the controller's role: statement Keys)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"permissions boundary", "service control policy", "VPC endpoint policy"})
  void namesTheOtherSortOfPolicyThatDoesNotAllowTheAction(String policy) {
    assertThat(
            denied(
                "User: u is not authorized to perform: queue:Send on resource: q because no "
                    + policy
                    + " allows the queue:Send action"))
        .endsWith("queue:Send on resource: q (the " + policy + " has to allow queue:Send, too)");
  }

  private String denied(String message) {
    return new HttpStatusFallback(
            "queue", Set.of(), Map.of("queue:Send", "Sending", "kms:GenerateDataKey*", "Keys"))
        .classify(new ErrorAnswer("Send", "AccessDeniedException", message, 400, null))
        .message();
  }
}
