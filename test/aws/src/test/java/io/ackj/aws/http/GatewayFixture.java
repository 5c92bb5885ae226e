package io.ackj.aws.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A gateway with operations that tests bring along, and requests to it. */
abstract class GatewayFixture {
  private static final ServiceModel STS = ModelReader.readResource("io/ackj/aws/sts/sts.json");
  static final String ROLE = "arn:aws:iam::222233334444:role/controller";

  final SimulatorClock clock = SimulatorClock.standingAt(Requests.TIME);
  private final Sessions sessions = new Sessions(new Random(1));
  final Iam iam = new Iam();
  final Map<String, Operation> dynamoDb = new HashMap<>();
  final Map<String, String> headers = new HashMap<>();
  final Gateway gateway = gateway();

  HttpAnswer call(String operation, String body) {
    if (!headers.containsKey("Authorization")) {
      authorize("111122223333", "dynamodb");
    }
    return post("DynamoDB_20120810." + operation, body);
  }

  HttpAnswer post(String target, String body) {
    headers.put("X-Amz-Target", target);
    headers.put("Content-Type", "application/x-amz-json-1.0");
    return gateway.answer(request("POST", "/", "", body));
  }

  HttpAnswer sts(String form) {
    authorize("111122223333", "sts");
    return gateway.answer(form(form));
  }

  HttpRequest form(String body) {
    headers.put("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    return request("POST", "/", "", body);
  }

  HttpRequest request(String method, String path, String query, String body) {
    return new HttpRequest(method, path, query, headers::get, Buffer.buffer(body), "connection 1");
  }

  void authorize(String key, String service) {
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

  static JsonNode json(HttpAnswer answer) {
    try {
      return new JsonMapper().readTree(answer.body().getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
