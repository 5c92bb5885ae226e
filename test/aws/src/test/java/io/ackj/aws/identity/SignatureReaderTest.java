package io.ackj.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Signature;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureReaderTest {
  private static final String GOOD =
      "AWS4-HMAC-SHA256 Credential=AKIA111122223333/20261009/us-west-2/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature=abc";

  private final Map<String, String> headers = new HashMap<>(Map.of("X-Amz-Date", "2026"));
  private final Map<String, String> query = new HashMap<>();

  @Test
  void keyRegionAndTokenAreReadFromTheHeader() {
    headers.put("Authorization", GOOD);
    headers.put("X-Amz-Security-Token", "token");

    assertThat(read()).isEqualTo(new Signature("AKIA111122223333", "us-west-2", "token"));
  }

  @Test
  void keyAndRegionAreReadFromTheQuery() {
    query.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    query.put("X-Amz-Credential", "AKIAX/20261009/eu-west-1/dynamodb/aws4_request");
    query.put("X-Amz-Signature", "abc");
    query.put("X-Amz-SignedHeaders", "host");
    query.put("X-Amz-Date", "2026");

    assertThat(read()).isEqualTo(new Signature("AKIAX", "eu-west-1", null));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "- | MissingAuthenticationTokenException | Request is missing Authentication Token"
            + " | no header",
        "Bearer abc | MissingAuthenticationTokenException | Request is missing Authentication Token"
            + " | another scheme",
        "AWS4-HMAC-SHA256 Credential=a/b/c/d/e | IncompleteSignatureException | Authorization"
            + " header requires 'Signature' parameter. Authorization header requires"
            + " 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256 Credential=a/b/c/d/e"
            + " | parts are missing",
        "AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=s"
            + " | IncompleteSignatureException | Credential must have exactly 5 slash-delimited"
            + " elements, e.g. keyid/date/region/service/term, got 'a/b/c' | scope too short",
        "AWS4-HMAC-SHA256 Credential=a/b/US West/s3/aws5, SignedHeaders=host, Signature=s"
            + " | IncompleteSignatureException | Credential must have exactly 5 slash-delimited"
            + " elements, e.g. keyid/date/region/service/term, got 'a/b/US' | blank in a scope",
        "AWS4-HMAC-SHA256 Credential=a/b/US/s3/aws5, SignedHeaders=host, Signature=s"
            + " | InvalidSignatureException | Credential should be scoped to a valid region, not"
            + " 'US'. Credential should be scoped to correct service: 'dynamodb'. Credential should"
            + " be scoped with a valid terminator: 'aws4_request', not 'aws5'. | scope is wrong",
      })
  void whatIsMissingOrIncompleteIsRefusedInAwsWords(
      String authorization, String code, String message, String why) {
    if (authorization != null) {
      headers.put("Authorization", authorization);
    }

    AwsException refusal = catchThrowableOfType(AwsException.class, this::read);

    assertThat(refusal.code()).as(why).isEqualTo(code);
    assertThat(String.valueOf(refusal.getMessage()).strip()).isEqualTo(message);
  }

  @Test
  void dateHasToBeThere() {
    headers.clear();
    headers.put("Authorization", GOOD);

    assertThat(catchThrowableOfType(AwsException.class, this::read))
        .hasMessage(
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
                + " Authorization="
                + GOOD);
  }

  @Test
  void partsOfTheQueryHaveToBeThere() {
    query.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    query.put("X-Amz-Credential", "AKIAX/20261009/eu-west-1/dynamodb/aws4_request");
    query.put("X-Amz-Date", "2026");

    assertThat(catchThrowableOfType(AwsException.class, this::read))
        .hasMessage(
            "AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string"
                + " parameters must include 'X-Amz-SignedHeaders'. Re-examine the query-string"
                + " parameters.");
  }

  @Test
  void signatureMustNotBeInBothPlaces() {
    headers.put("Authorization", GOOD);
    query.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");

    assertThat(catchThrowableOfType(AwsException.class, this::read))
        .hasMessage(
            "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP"
                + " header.");
  }

  private Signature read() {
    return SignatureReader.read("dynamodb", headers::get, query::get);
  }
}
