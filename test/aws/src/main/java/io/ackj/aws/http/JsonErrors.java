package io.ackj.aws.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.model.Shape;
import java.util.Optional;
import java.util.Set;

/** Writes refusals as DynamoDB does, with the namespaces and spellings that differ by error. */
final class JsonErrors {
  private static final Set<String> CAPITAL_MESSAGE =
      Set.of("SerializationException", "AccessDeniedException");
  private static final Set<String> AVAILABILITY =
      Set.of("ThrottlingException", "ServiceUnavailableException");

  private final JsonService service;

  JsonErrors(JsonService service) {
    this.service = service;
  }

  ObjectNode body(AwsException error) {
    Optional<Shape> shape =
        service
            .service()
            .model()
            .get()
            .findShape(error.code())
            .filter(found -> found.httpStatus() != 0);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("__type", namespace(error.code(), shape.isPresent()) + error.code());
    String message = error.getMessage();
    if (message != null && !message.isEmpty()) {
      body.put(messageMember(error.code(), shape), message);
    }
    body.setAll(error.members());
    return body;
  }

  private String namespace(String code, boolean isModelled) {
    if (service.namespace().isEmpty()) {
      return "";
    }
    if (code.equals("ValidationException")) {
      return "com.amazon.coral.validate#";
    }
    if (AVAILABILITY.contains(code)) {
      return "com.amazon.coral.availability#";
    }
    return isModelled ? service.namespace() : "com.amazon.coral.service#";
  }

  private static String messageMember(String code, Optional<Shape> shape) {
    boolean capital =
        shape
            .map(found -> found.members().containsKey("Message"))
            .orElse(CAPITAL_MESSAGE.contains(code));
    return capital ? "Message" : "message";
  }
}
