package io.ackj.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.failure.Failure.Kind;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.ExpiredTokenException;

class AwsErrorsTest {
  private final AwsErrors errors = new AwsErrors(new HttpStatusFallback("queue", Set.of()));

  @Test
  void showsCodesThatTheModelDoesNotKnowAsAckDoes() {
    Failure failure = sort(answered("ValidationException", "Bad key", 400));

    assertThat(failure.message()).isEqualTo("api error ValidationException: Bad key");
    assertThat(failure.requestId()).isEqualTo("REQUEST");
  }

  @Test
  void showsCodesOfTheModelWithoutAPrefix() {
    Failure failure =
        sort(
            ExpiredTokenException.builder()
                .statusCode(403)
                .awsErrorDetails(details("ExpiredToken", "The token has expired"))
                .build());

    assertThat(failure.message()).startsWith("ExpiredToken: The token has expired");
  }

  @Test
  void saysTheStatusWhereTheAnswerHasNoCode() {
    Failure failure = sort(AwsServiceException.builder().statusCode(502).build());

    assertThat(failure.kind()).isEqualTo(Kind.RECOVERABLE);
    assertThat(failure.message()).startsWith("api error HTTP status 502");
  }

  @Test
  void takesOutWhatDiffersFromCallToCall() {
    assertThat(text("KMS said no (Service: AWSKMS; Status Code: 400; Request ID: 12-ab)"))
        .isEqualTo("KMS said no (Service: AWSKMS; Status Code: 400)");
    assertThat(text("not found (Service: DynamoDb, Status Code: 400, Request ID: 12-ab)"))
        .isEqualTo("not found (Service: DynamoDb, Status Code: 400)");
    assertThat(text("no such role (RequestId: 12-ab)")).isEqualTo("no such role");
    assertThat(text("Denied. Encoded authorization failure message: AbC_dEf-123"))
        .isEqualTo("Denied.");
    assertThat(text("Signature expired: 20261121T181146Z is now earlier than 20261121T182146Z"))
        .isEqualTo("Signature expired");
    assertThat(text("User: arn:aws:sts::1:assumed-role/ackj/session-1700 is not authorized"))
        .isEqualTo("User: arn:aws:sts::1:assumed-role/ackj is not authorized");
  }

  @Test
  void saysThatAHostIsUnknown() {
    Failure failure = sort(lost(new UnknownHostException("dynamodb.eu-west-9.amazonaws.com")));

    assertThat(failure.kind()).isEqualTo(Kind.RECOVERABLE);
    assertThat(failure.reason()).isEqualTo("Unreachable");
    assertThat(failure.message())
        .isEqualTo("AWS cannot be reached: UnknownHostException: dynamodb.eu-west-9.amazonaws.com");
  }

  @Test
  void saysWithoutPortsOfItsOwnThatAConnectionBroke() {
    Failure failure = sort(lost(new SocketException("reset by peer /10.0.0.7:51234")));

    assertThat(failure.message())
        .isEqualTo("AWS cannot be reached: SocketException: reset by peer");
  }

  @Test
  void saysWhatToDoWithoutCredentials() {
    Failure failure =
        sort(
            SdkClientException.create(
                "Unable to load credentials from any of the providers in the chain X@1a2b3c4d"));

    assertThat(failure.reason()).isEqualTo("NoCredentials");
    assertThat(failure.message()).contains("AWS_ACCESS_KEY_ID").doesNotContain("@1a2b3c4d");
  }

  @Test
  void namesTheFlagWhenAnAnswerTakesTooLong() {
    Failure failure = sort(ApiCallAttemptTimeoutException.create(60_000));

    assertThat(failure.reason()).isEqualTo("Timeout");
    assertThat(failure.message()).contains("Send").contains("--http-client-timeout");
  }

  @Test
  void onlyBrokenConnectionsAndTroubleOfAwsPassAtOnce() {
    assertThat(isPassing(lost(new ConnectException("Connection refused")))).isTrue();
    assertThat(isPassing(answered("InternalServerError", "", 500))).isTrue();
    assertThat(isPassing(answered("AccessDeniedException", "", 400))).isFalse();
    assertThat(isPassing(answered("NotImplementedException", "", 501))).isFalse();
    assertThat(isPassing(ApiCallAttemptTimeoutException.create(60_000))).isFalse();
  }

  private boolean isPassing(SdkException thrown) {
    return AwsErrors.isPassing(sort(thrown), thrown);
  }

  private Failure sort(SdkException thrown) {
    return errors.sort("Send", thrown);
  }

  private static String text(String message) {
    return StableText.of(message);
  }

  private static SdkException lost(Exception cause) {
    return SdkClientException.create("Unable to execute HTTP request: " + cause, cause);
  }

  private static SdkException answered(String code, String message, int status) {
    return AwsServiceException.builder()
        .statusCode(status)
        .requestId("REQUEST")
        .awsErrorDetails(details(code, message))
        .build();
  }

  private static AwsErrorDetails details(String code, String message) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
  }
}
