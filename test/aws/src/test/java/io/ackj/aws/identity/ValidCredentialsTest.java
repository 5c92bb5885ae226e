package io.ackj.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Request;
import io.ackj.aws.call.Requests;
import io.ackj.aws.call.Signature;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidCredentialsTest {
  private final Sessions sessions = new Sessions(new Random(1));
  private final ValidCredentials check = new ValidCredentials(sessions);
  private final Session session =
      sessions.start(
          RoleArn.parse("arn:aws:iam::222233334444:role/r").orElseThrow(),
          "s",
          Requests.TIME.plusSeconds(900));

  @Test
  void credentialsOfASessionAreGoodUntilTheyExpire() {
    assertThat(codeOf(session.accessKeyId(), session.sessionToken(), Duration.ofSeconds(899)))
        .isEmpty();
    assertThat(codeOf(session.accessKeyId(), session.sessionToken(), Duration.ofMinutes(15)))
        .isEqualTo("ExpiredTokenException: The security token included in the request is expired");
  }

  @Test
  void temporaryKeyNeedsItsOwnToken() {
    String unknown =
        "UnrecognizedClientException: The security token included in the request is invalid.";

    assertThat(codeOf(session.accessKeyId(), null, Duration.ZERO)).isEqualTo(unknown);
    assertThat(codeOf(session.accessKeyId(), "other", Duration.ZERO)).isEqualTo(unknown);
    assertThat(codeOf("ASIAUNKNOWN", session.sessionToken(), Duration.ZERO)).isEqualTo(unknown);
  }

  @Test
  void longTermKeysAreGood() {
    assertThat(codeOf("111122223333", null, Duration.ZERO)).isEmpty();
  }

  @Test
  void allSessionsCanBeEndedAtOnce() {
    sessions.endAll(Requests.TIME.plusSeconds(10));

    assertThat(codeOf(session.accessKeyId(), session.sessionToken(), Duration.ofSeconds(9)))
        .isEmpty();
    assertThat(codeOf(session.accessKeyId(), session.sessionToken(), Duration.ofSeconds(10)))
        .startsWith("ExpiredTokenException");
  }

  private String codeOf(String key, @Nullable String token, Duration later) {
    Request request =
        Requests.of(
            Requests.DYNAMODB,
            "ListTables",
            "{}",
            new Signature(key, "us-west-2", token),
            Requests.TIME.plus(later));
    AwsException refusal =
        catchThrowableOfType(AwsException.class, () -> check.around(request, Requests.answering()));
    return refusal == null ? "" : refusal.code() + ": " + refusal.getMessage();
  }
}
