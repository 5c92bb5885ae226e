package io.ackj.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Operation;
import io.ackj.aws.call.OperationRunner;
import io.ackj.aws.call.Pipeline;
import io.ackj.aws.call.Requests;
import io.ackj.aws.call.Service;
import io.ackj.aws.identity.Iam;
import io.ackj.aws.identity.Identities;
import io.ackj.aws.identity.Sessions;
import io.ackj.aws.identity.ValidCredentials;
import io.ackj.aws.model.ModelReader;
import io.ackj.aws.model.ServiceModel;
import io.ackj.aws.state.World;
import io.ackj.aws.sts.AssumeRole;
import io.ackj.aws.sts.AssumeRoleWithWebIdentity;
import io.ackj.aws.sts.GetCallerIdentity;
import io.ackj.aws.time.SimulatorClock;
import io.ackj.aws.validation.TypedInput;
import io.ackj.aws.validation.ValidInput;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {
  private static final ServiceModel STS = ModelReader.readResource("io/ackj/aws/sts/sts.json");
  private static final String ROLE = "arn:aws:iam::222233334444:role/controller";

  private final SimulatorClock clock = SimulatorClock.standingAt(Requests.TIME);
  private final Sessions sessions = new Sessions(new Random(1));
  private final Iam iam = new Iam();
  private final Map<String, Operation> dynamoDb = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final Gateway gateway = gateway();

  @Test
  void answerOfAnOperationIsJsonWithIdAndChecksum() {
    dynamoDb.put("ListTables", (call, input) -> Requests.parse("{'TableNames': ['a']}"));

    HttpAnswer answer = call("ListTables", "{}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().toString()).isEqualTo("{\"TableNames\":[\"a\"]}");
    assertThat(answer.headers())
        .containsEntry("Content-Type", "application/x-amz-json-1.0")
        .containsEntry("x-amz-crc32", crc(answer.body()));
    assertThat(answer.headers().get("x-amzn-RequestId")).matches("[A-Z0-9]{52}");
  }

  @Test
  void operationSeesAccountAndRegionOfTheSignature() {
    dynamoDb.put(
        "ListTables",
        (call, input) -> Requests.parse("{}").put("at", call.accountId() + " " + call.region()));

    assertThat(json(call("ListTables", "{}")).path("at").asText())
        .isEqualTo("111122223333 eu-west-1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ResourceInUseException | com.amazonaws.dynamodb.v20120810# | message",
        "TransactionInProgressException | com.amazonaws.dynamodb.v20120810# | Message",
        "InternalServerError | com.amazonaws.dynamodb.v20120810# | message",
        "ValidationException | com.amazon.coral.validate# | message",
        "AccessDeniedException | com.amazon.coral.service# | Message",
        "SerializationException | com.amazon.coral.service# | Message",
        "UnrecognizedClientException | com.amazon.coral.service# | message",
        "ThrottlingException | com.amazon.coral.availability# | message",
      })
  void errorsHaveAwsNamespacesAndSpellings(String code, String namespace, String member) {
    dynamoDb.put(
        "ListTables",
        (call, input) -> {
          throw AwsException.of(code, "why");
        });

    HttpAnswer answer = call("ListTables", "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer))
        .isEqualTo(Requests.parse("{}").put("__type", namespace + code).put(member, "why"));
  }

  @Test
  void furtherMembersOfAnErrorAreTold() {
    ObjectNode members = Requests.parse("{'CancellationReasons': []}");
    dynamoDb.put(
        "ListTables",
        (call, input) -> {
          throw new AwsException(400, "TransactionCanceledException", "why", members);
        });

    assertThat(json(call("ListTables", "{}")).has("CancellationReasons")).isTrue();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not json | {'__type':'com.amazon.coral.service#SerializationException'} | no JSON",
        "{} {} | {'__type':'com.amazon.coral.service#SerializationException'} | more than one value",
        "[] | {'__type':'com.amazon.coral.service#SerializationException'} | no object",
        "`` | {'__type':'com.amazon.coral.service#SerializationException'} | no body",
        "{'TableName': 1} | {'__type':'com.amazon.coral.service#SerializationException',"
            + "'Message':'NUMBER_VALUE cannot be converted to String'} | wrong type",
        "{} | {'__type':'com.amazon.coral.validate#ValidationException','message':'The parameter"
            + " \\u0027TableName\\u0027 is required but was not present in the request'}"
            + " | missing member",
      })
  void badBodiesGetAwsErrorShapes(String body, String expected, String why) {
    HttpAnswer answer = call("DescribeTable", body.replace('\'', '"'));

    assertThat(answer.status()).as(why).isEqualTo(400);
    assertThat(json(answer)).isEqualTo(Requests.parse(expected));
  }

  @Test
  void deepNestingIsRefusedAndHurtsNothing() {
    dynamoDb.put("ListTables", (call, input) -> input);
    String deep = "[".repeat(500_000);

    assertThat(json(call("ListTables", "{\"Limit\":" + deep)).path("__type").asText())
        .isEqualTo("com.amazon.coral.service#SerializationException");
    assertThat(call("ListTables", "{}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "DynamoDB_20120810.MakeTable",
    "DynamoDB_20991231.ListTables",
    "ListTables",
    "DynamoDB_20120810.",
    "''",
  })
  void wrongTargetIsAnUnknownOperation(String target) {
    HttpAnswer answer = post(target, "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().toString())
        .isEqualTo("{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}");
  }

  @ParameterizedTest
  @CsvSource({"PUT, application/x-amz-json-1.0", "POST, text/plain", "DELETE, ''"})
  void otherMethodsAndContentTypesAreUnknown(String method, String type) {
    headers.put("Content-Type", type);

    HttpAnswer answer = gateway.answer(request(method, "/", "", "{}"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body().toString()).isEqualTo("<UnknownOperationException/>\n");
    assertThat(answer.headers()).containsEntry("x-amz-crc32", "3552371480");
  }

  @Test
  void signatureHasToBeThere() {
    headers.remove("Authorization");

    assertThat(json(post("DynamoDB_20120810.ListTables", "{}")))
        .isEqualTo(
            Requests.parse(
                "{'__type':'com.amazon.coral.service#MissingAuthenticationTokenException',"
                    + "'message':'Request is missing Authentication Token'}"));
  }

  @Test
  void browserIsToldThatTheServiceIsHealthy() {
    HttpAnswer answer = gateway.answer(request("GET", "/", "", ""));

    assertThat(answer.body().toString()).isEqualTo("healthy: dynamodb.us-east-1.amazonaws.com ");
  }

  @Test
  void operationThatIsNotSimulatedIsAnswered501() {
    HttpAnswer answer = call("DescribeEndpoints", "{}");

    assertThat(answer.status()).isEqualTo(501);
    assertThat(json(answer).path("__type").asText())
        .isEqualTo("com.amazon.coral.service#NotImplementedException");
  }

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

  private HttpAnswer call(String operation, String body) {
    if (!headers.containsKey("Authorization")) {
      authorize("111122223333", "dynamodb");
    }
    return post("DynamoDB_20120810." + operation, body);
  }

  private HttpAnswer post(String target, String body) {
    headers.put("X-Amz-Target", target);
    headers.put("Content-Type", "application/x-amz-json-1.0");
    return gateway.answer(request("POST", "/", "", body));
  }

  private HttpAnswer sts(String form) {
    authorize("111122223333", "sts");
    return gateway.answer(form(form));
  }

  private HttpRequest form(String body) {
    headers.put("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    return request("POST", "/", "", body);
  }

  private HttpRequest request(String method, String path, String query, String body) {
    return new HttpRequest(method, path, query, headers::get, Buffer.buffer(body), "connection 1");
  }

  private void authorize(String key, String service) {
    headers.put("X-Amz-Date", "20261009T000000Z");
    headers.put(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential="
            + key
            + "/20261009/eu-west-1/"
            + service
            + "/aws4_request, SignedHeaders=host, Signature=abc");
  }

  private Gateway gateway() {
    Pipeline pipeline =
        new Pipeline(
            List.of(new ValidCredentials(sessions), new TypedInput(), new ValidInput()),
            request -> new OperationRunner(World::new, Duration.ZERO).proceed(request));
    Identities identities = new Identities(sessions, iam);
    Map<String, Operation> operations =
        Map.of(
            "GetCallerIdentity", new GetCallerIdentity(identities::userIdOf),
            "AssumeRole", new AssumeRole(sessions, iam),
            "AssumeRoleWithWebIdentity", new AssumeRoleWithWebIdentity(sessions, iam));
    return new Gateway(
        pipeline,
        identities,
        clock,
        List.of(
            new JsonService(
                Requests.service(name -> Optional.ofNullable(dynamoDb.get(name))),
                "DynamoDB_20120810",
                "com.amazonaws.dynamodb.v20120810#")),
        new Service("sts", () -> STS, name -> Optional.ofNullable(operations.get(name))),
        (request, path) -> HttpAnswer.of(200, "text/plain", path));
  }

  private static JsonNode json(HttpAnswer answer) {
    try {
      return new JsonMapper().readTree(answer.body().getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String crc(Buffer body) {
    CRC32 sum = new CRC32();
    sum.update(body.getBytes());
    return Long.toString(sum.getValue());
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
