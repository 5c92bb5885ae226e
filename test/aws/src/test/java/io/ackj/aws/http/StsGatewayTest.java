package io.ackj.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.call.Requests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** STS, behind the same gateway: forms go in, and XML comes out. */
class StsGatewayTest extends GatewayFixture {
  @Test
  void callerIdentityIsAnsweredInXml() {
    HttpAnswer answer = sts("Action=GetCallerIdentity&Version=2011-06-15");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().toString())
        .startsWith(
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                + "<GetCallerIdentityResult><UserId>AIDA")
        .contains(
            "<Account>111122223333</Account><Arn>arn:aws:iam::111122223333:user/admin</Arn>"
                + "</GetCallerIdentityResult><ResponseMetadata><RequestId>");
  }

  @Test
  void credentialsOfARoleCallInTheRolesAccountUntilTheyExpire() {
    dynamoDb.put(
        "ListTables", (call, input) -> Requests.parse("{}").put("who", call.principalArn()));
    String xml =
        sts("Action=AssumeRole&RoleSessionName=s1&DurationSeconds=900&RoleArn=" + encoded(ROLE))
            .body()
            .toString();
    authorize(between(xml, "<AccessKeyId>", "<"), "dynamodb");
    headers.put("X-Amz-Security-Token", between(xml, "<SessionToken>", "<"));

    HttpAnswer before = call("ListTables", "{}");
    clock.advance(Duration.ofMinutes(15));
    HttpAnswer after = call("ListTables", "{}");

    assertThat(xml).contains("<Expiration>2026-10-09T00:15:00Z</Expiration>");
    assertThat(json(before).path("who").asText())
        .isEqualTo("arn:aws:sts::222233334444:assumed-role/controller/s1");
    assertThat(json(after).path("__type").asText())
        .isEqualTo("com.amazon.coral.service#ExpiredTokenException");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Action=AssumeRole&RoleSessionName=s1 | 400 | ValidationError: 1 validation error detected:"
            + " Value null at 'roleArn' failed to satisfy constraint: Member must not be null"
            + " | no role",
        "Action=AssumeRole&RoleSessionName=s1&DurationSeconds=60&RoleArn=arn:aws:iam::222233334444:role/r"
            + " | 400 | ValidationError: 1 validation error detected: Value '60' at"
            + " 'durationSeconds' failed to satisfy constraint: Member must have value greater than"
            + " or equal to 900 | too short",
        "Action=AssumeRole&RoleSessionName=s1&RoleArn=arn:aws:iam::2222:role/controller | 400"
            + " | ValidationError: arn:aws:iam::2222:role/controller is invalid | no ARN of a role",
        "Action=AssumeRole&RoleSessionName=s1&DurationSeconds=long&RoleArn=x | 400"
            + " | MalformedInput: \"long\" is not a whole number | no number",
        "Action=MakeCoffee&Version=2011-06-15 | 400 | InvalidAction: Could not find operation"
            + " MakeCoffee for version 2011-06-15 | no operation",
        "Action=GetCallerIdentity&Version=2010-05-08 | 400 | InvalidAction: Could not find"
            + " operation GetCallerIdentity for version 2010-05-08 | another service's version",
        "Version=2011-06-15 | 400 | MissingAction: Missing Action | no action",
        "Action=%zz | 400 | MalformedQueryString: Could not decode the parameter %zz | no form",
      })
  void wrongFormsAreRefusedInXml(String form, int status, String expected, String why) {
    HttpAnswer answer = sts(form);
    String xml = answer.body().toString();

    assertThat(answer.status()).as(why).isEqualTo(status);
    assertThat(
            between(xml, "<Code>", "</Code>")
                + ": "
                + between(xml, "<Message>", "</Message>").replace("&quot;", "\""))
        .isEqualTo(expected);
    assertThat(xml).contains("<Type>Sender</Type>");
  }

  @Test
  void stsWantsASignatureOfItsOwn() {
    headers.remove("Authorization");
    HttpAnswer missing = gateway.answer(form("Action=GetCallerIdentity"));
    authorize("111122223333", "dynamodb");
    HttpAnswer wrong = gateway.answer(form("Action=GetCallerIdentity"));

    assertThat(missing.status()).isEqualTo(403);
    assertThat(missing.body().toString()).contains("<Code>MissingAuthenticationToken</Code>");
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(wrong.body().toString()).contains("<Code>SignatureDoesNotMatch</Code>");
  }

  @Test
  void roleThatDoesNotTrustTheCallerIsNotHandedOut() {
    iam.turn(true).role(ROLE).trust(ROLE, "arn:aws:iam::222233334444:root");

    HttpAnswer answer = sts("Action=AssumeRole&RoleSessionName=s1&RoleArn=" + encoded(ROLE));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body().toString())
        .contains(
            "<Code>AccessDenied</Code><Message>User: arn:aws:iam::111122223333:user/admin is not"
                + " authorized to perform: sts:AssumeRole on resource: "
                + ROLE
                + "</Message>");
  }

  @Test
  void webIdentityNeedsNoSignature() {
    headers.remove("Authorization");
    String xml = webIdentity("{'iss':'https://idp','sub':'pod','aud':['sts'],'exp':1791504001}");

    assertThat(xml)
        .contains(
            "<SubjectFromWebIdentityToken>pod</SubjectFromWebIdentityToken>",
            "<Provider>https://idp</Provider>",
            "<Audience>sts</Audience>",
            "<Arn>arn:aws:sts::222233334444:assumed-role/controller/s1</Arn>");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'iss':'https://idp','sub':'pod','exp':1791504000} | ExpiredTokenException | it expired",
        "{'iss':'https://idp'} | InvalidIdentityToken | it tells of nobody",
        "[] | InvalidIdentityToken | it holds no claims",
      })
  void webIdentityHasToBeAGoodToken(String claims, String code, String why) {
    headers.remove("Authorization");

    assertThat(webIdentity(claims)).as(why).contains("<Code>" + code + "</Code>");
  }

  @Test
  void textIsEscapedInXml() {
    HttpAnswer answer = sts("Action=" + encoded("<a&\"b\u0001>"));

    assertThat(answer.body().toString())
        .contains("Could not find operation &lt;a&amp;&quot;b?&gt; for version");
  }

  private String webIdentity(String claims) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String token =
        "e30."
            + encoder.encodeToString(claims.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
            + ".sig";
    return gateway
        .answer(
            form(
                "Action=AssumeRoleWithWebIdentity&RoleSessionName=s1&RoleArn="
                    + encoded(ROLE)
                    + "&WebIdentityToken="
                    + token))
        .body()
        .toString();
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
