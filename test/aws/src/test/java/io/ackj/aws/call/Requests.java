package io.ackj.aws.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.model.ModelReader;
import io.ackj.aws.model.ServiceModel;
import java.time.Instant;
import java.util.Optional;

/** Requests for tests: of account 111122223333 in us-west-2, at the beginning of a day. */
public final class Requests {
  public static final String ACCOUNT = "111122223333";
  public static final String REGION = "us-west-2";
  public static final Instant TIME = Instant.parse("2026-10-09T00:00:00Z");

  /** DynamoDB without any operation. */
  public static final Service DYNAMODB = service(name -> Optional.empty());

  private Requests() {}

  /** Returns DynamoDB with some operations. */
  public static Service service(
      java.util.function.Function<String, Optional<Operation>> operations) {
    return new Service("dynamodb", Model::get, operations);
  }

  /** Returns a call of an operation; JSON may have single quotes. */
  public static Request of(String operation, String json) {
    return of(DYNAMODB, operation, json, new Signature(ACCOUNT, REGION, null), TIME);
  }

  /** Returns a call of an operation. */
  public static Request of(
      Service service, String operation, String json, Signature signature, Instant time) {
    return new Request(
        service,
        operation,
        parse(json),
        signature,
        new Caller(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":user/admin", "AIDA"),
        "connection 1",
        time,
        "id");
  }

  /** Returns the same request at another time. */
  public static Request at(Instant time, Request request) {
    return new Request(
        request.service(),
        request.operation(),
        request.input(),
        request.signature(),
        request.caller(),
        request.connection(),
        time,
        request.id());
  }

  /** Returns the same request of another account. */
  public static Request by(String account, Request request) {
    return by(new Caller(account, "arn:aws:iam::" + account + ":user/admin", "AIDA"), request);
  }

  /** Returns the same request of somebody else. */
  public static Request by(Caller caller, Request request) {
    return new Request(
        request.service(),
        request.operation(),
        request.input(),
        request.signature(),
        caller,
        request.connection(),
        request.time(),
        request.id());
  }

  /** Returns the same request over another connection. */
  public static Request over(String connection, Request request) {
    return new Request(
        request.service(),
        request.operation(),
        request.input(),
        request.signature(),
        request.caller(),
        connection,
        request.time(),
        request.id());
  }

  /** Returns JSON, which may have single quotes. */
  public static ObjectNode parse(String json) {
    try {
      return (ObjectNode) new JsonMapper().readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** Returns what answers any call with an empty object. */
  public static Concern.Next answering() {
    return request -> Answer.of(parse("{}"));
  }

  private static final class Model {
    private static final ServiceModel MODEL = ModelReader.readArtifact();

    static ServiceModel get() {
      return MODEL;
    }
  }
}
