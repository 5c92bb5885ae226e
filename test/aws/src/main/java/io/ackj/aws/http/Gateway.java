package io.ackj.aws.http;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Pipeline;
import io.ackj.aws.call.Service;
import io.ackj.aws.identity.Identities;
import java.time.Clock;
import java.util.List;

/** Decides which protocol a request is in, and has it answered. */
public final class Gateway {
  /** Where the endpoints begin that steer the simulator. */
  static final String CONTROL_PATH = "/_ackj";

  private final JsonProtocol json;
  private final QueryProtocol query;
  private final Control control;

  /**
   * Makes a gateway.
   *
   * @param jsonServices with their protocols
   * @param sts the service that speaks the query protocol
   * @param control what answers below {@value #CONTROL_PATH}
   */
  public Gateway(
      Pipeline pipeline,
      Identities identities,
      Clock clock,
      List<JsonService> jsonServices,
      Service sts,
      Control control) {
    Caller caller = new Caller(pipeline, identities, clock);
    this.json = new JsonProtocol(caller, jsonServices);
    this.query = new QueryProtocol(caller, sts);
    this.control = control;
  }

  /** Answers a request. */
  public HttpAnswer answer(HttpRequest request) {
    try {
      return routed(request);
    } catch (AwsException e) {
      return QueryProtocol.refusal(e, RequestIds.nextUuid());
    }
  }

  private HttpAnswer routed(HttpRequest request) {
    if (request.path().equals(CONTROL_PATH) || request.path().startsWith(CONTROL_PATH + "/")) {
      return control.answer(request, request.path().substring(CONTROL_PATH.length()));
    }
    if (QueryProtocol.isMeantBy(request)) {
      return query.answer(request);
    }
    if (request.method().equals("GET")) {
      return healthy();
    }
    return json.answer(request);
  }

  /** DynamoDB ends this text with a blank. */
  private static HttpAnswer healthy() {
    return HttpAnswer.of(200, "text/plain", "healthy: dynamodb.us-east-1.amazonaws.com ");
  }

  /** Answers what steers the simulator. */
  @FunctionalInterface
  public interface Control {
    /**
     * Answers a request.
     *
     * @param path below {@value Gateway#CONTROL_PATH}, such as {@code /calls}
     */
    HttpAnswer answer(HttpRequest request, String path);
  }
}
