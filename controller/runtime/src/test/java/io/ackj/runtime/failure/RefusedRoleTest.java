package io.ackj.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.model.StsException;

class RefusedRoleTest {
  private static final String ROLE = "arn:aws:iam::222222222222:role/ack";

  @Test
  void deniedRoleIsNamedWithWhatToAllow() {
    Failure failure =
        AwsErrors.sortRefusedRole(
            ROLE,
            StsException.builder()
                .statusCode(403)
                .requestId("1")
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("AccessDenied")
                        .errorMessage(
                            "User: x is not authorized to perform: sts:AssumeRole on resource: "
                                + ROLE)
                        .build())
                .build());

    assertThat(failure.kind()).isEqualTo(Failure.Kind.RECOVERABLE);
    assertThat(failure.reason()).isEqualTo("AccessDenied");
    assertThat(failure.message())
        .isEqualTo(
            "the role arn:aws:iam::222222222222:role/ack cannot be assumed: api error AccessDenied:"
                + " User: x is not authorized to perform: sts:AssumeRole on resource:"
                + " arn:aws:iam::222222222222:role/ack (allow sts:AssumeRole in the IAM policy of"
                + " the controller's role), and let the trust policy of the role name the"
                + " controller's role");
  }

  @Test
  void stsThatGivesNoAnswerMayAnswerLater() {
    Failure failure =
        AwsErrors.sortRefusedRole(
            ROLE, SdkClientException.create("", new java.net.ConnectException("refused")));

    assertThat(failure.kind()).isEqualTo(Failure.Kind.RECOVERABLE);
    assertThat(failure.message())
        .startsWith("the role " + ROLE + " cannot be assumed: AWS cannot be reached");
  }
}
