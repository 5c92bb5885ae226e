package io.ackj.aws.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made.
 *
 * @param time when it came, by the simulator's clock
 * @param accountId whose credentials were used
 * @param region that was called
 * @param principalArn who called
 * @param service such as {@code dynamodb}
 * @param operation such as {@code CreateTable}
 * @param requestJson the request's members
 * @param httpStatus of the answer
 * @param errorCode such as {@code ResourceInUseException}; null if the call was carried out
 * @param answerJson the answer's members, or the error's message
 * @param lost whether the client got a reset connection in place of the answer
 */
public record LoggedCall(
    Instant time,
    String accountId,
    String region,
    String principalArn,
    String service,
    String operation,
    String requestJson,
    int httpStatus,
    @Nullable String errorCode,
    String answerJson,
    boolean lost) {
  private static final JsonMapper JSON = new JsonMapper();

  static LoggedCall of(Request request, Answer answer) {
    AwsException error = answer.error();
    return new LoggedCall(
        request.time(),
        request.caller().accountId(),
        request.region(),
        request.caller().arn(),
        request.service().name(),
        request.operation(),
        request.input().toString(),
        answer.httpStatus(),
        error == null ? null : error.code(),
        error == null
            ? answer.output().toString()
            : JSON.createObjectNode().put("message", error.getMessage()).toString(),
        answer.lost());
  }

  /** Returns the request's members, newly parsed. */
  public ObjectNode request() {
    return parsed(requestJson);
  }

  /** Returns the answer's members, newly parsed; of an error its {@code message}. */
  public ObjectNode answer() {
    return parsed(answerJson);
  }

  private static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not what was logged: " + json, e);
    }
  }
}
