package io.ackj.aws.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Answer;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Signature;
import io.ackj.aws.identity.SignatureReader;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** AWS's JSON protocol, versions 1.0 and 1.1. */
final class JsonProtocol {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String PLAIN_JSON = "application/json";

  private final Caller caller;
  private final List<JsonService> services;

  JsonProtocol(Caller caller, List<JsonService> services) {
    this.caller = caller;
    this.services = services;
  }

  HttpAnswer answer(HttpRequest request) {
    String id = RequestIds.next();
    String type = request.contentType();
    if (!request.method().equals("POST") || !(request.body().length() == 0 || isJson(type))) {
      return sealed(HttpAnswer.of(404, "text/xml", "<UnknownOperationException/>\n"), id);
    }
    Optional<JsonService> service = serviceOf(request);
    JsonErrors errors = new JsonErrors(service.orElse(services.get(0)));
    String answerType = isJson(type) ? type : PLAIN_JSON;
    Answer answer = answerOrRefuse(request, service, id);
    ObjectNode body = answer.refusal().map(errors::body).orElse(answer.output());
    return sealed(HttpAnswer.of(answer.httpStatus(), answerType, bytes(body)), id)
        .delivered(answer.delay(), answer.lost());
  }

  private Answer answerOrRefuse(HttpRequest request, Optional<JsonService> service, String id) {
    try {
      return call(request, service, id);
    } catch (AwsException e) {
      return Answer.refused(e);
    }
  }

  /** The order of these checks is DynamoDB's. */
  private Answer call(HttpRequest request, Optional<JsonService> meant, String id) {
    JsonNode body = parsed(request.body());
    JsonService service = meant.orElseThrow(JsonProtocol::unknownOperation);
    String operation = operation(request);
    if (service.service().model().get().operation(operation).isEmpty()) {
      throw unknownOperation();
    }
    Signature signature =
        SignatureReader.read(service.service().name(), request.header(), request.query()::get);
    if (!(body instanceof ObjectNode input)) {
      throw notSerialized();
    }
    return caller.call(service.service(), operation, input, signature, request.connection(), id);
  }

  private Optional<JsonService> serviceOf(HttpRequest request) {
    String target = request.header().apply("X-Amz-Target");
    return services.stream()
        .filter(each -> target != null && target.startsWith(each.targetPrefix() + "."))
        .findFirst();
  }

  private static String operation(HttpRequest request) {
    String target = request.header().apply("X-Amz-Target");
    return target == null ? "" : target.substring(target.indexOf('.') + 1);
  }

  private static boolean isJson(String contentType) {
    return contentType.equals(PLAIN_JSON) || contentType.startsWith("application/x-amz-json-1.");
  }

  private static JsonNode parsed(Buffer body) {
    try {
      return JSON.readTree(body.getBytes());
    } catch (IOException e) {
      throw notSerialized();
    }
  }

  private static Buffer bytes(ObjectNode body) {
    try {
      return Buffer.buffer(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  private static HttpAnswer sealed(HttpAnswer answer, String id) {
    CRC32 sum = new CRC32();
    sum.update(answer.body().getBytes());
    return answer.with("x-amzn-RequestId", id).with("x-amz-crc32", Long.toString(sum.getValue()));
  }

  private static AwsException notSerialized() {
    return AwsException.of("SerializationException", "");
  }

  private static AwsException unknownOperation() {
    return AwsException.of("UnknownOperationException", "");
  }
}
