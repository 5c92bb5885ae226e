package io.ackj.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Requests;
import io.vertx.core.buffer.Buffer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest extends GatewayFixture {
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

  private static String crc(Buffer body) {
    CRC32 sum = new CRC32();
    sum.update(body.getBytes());
    return Long.toString(sum.getValue());
  }
}
