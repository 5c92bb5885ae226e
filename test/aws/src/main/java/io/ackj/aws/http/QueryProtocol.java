package io.ackj.aws.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Answer;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Service;
import io.ackj.aws.call.Signature;
import io.ackj.aws.identity.SignatureReader;
import io.ackj.aws.model.OperationShape;
import io.ackj.aws.model.ServiceModel;
import java.util.Map;
import java.util.Set;

/** AWS's query protocol, in which STS is asked with a form and answers in XML. */
final class QueryProtocol {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String API_VERSION = "2011-06-15";
  private static final String DEFAULT_REGION = "us-east-1";

  /** A web identity is its own proof, so that AWS asks for no signature. */
  private static final Set<String> UNSIGNED = Set.of("AssumeRoleWithWebIdentity");

  private final Caller caller;
  private final Service service;

  QueryProtocol(Caller caller, Service service) {
    this.caller = caller;
    this.service = service;
  }

  static boolean isMeantBy(HttpRequest request) {
    return request.contentType().equals(FORM)
        || (request.method().equals("GET") && request.query().containsKey("Action"));
  }

  HttpAnswer answer(HttpRequest request) {
    Map<String, String> form =
        request.method().equals("GET")
            ? request.query()
            : FormBody.parse(request.body().toString());
    String operation = form.getOrDefault("Action", "");
    String id = RequestIds.nextUuid();
    Answer answer = answerOrRefuse(request, form, operation, id);
    return answer
        .refusal()
        .map(error -> refusal(error, id))
        .orElseGet(() -> sealed(200, XmlAnswer.of(operation, answer.output(), id), id))
        .delivered(answer.delay(), answer.lost());
  }

  /** Answers what cannot be read. */
  static HttpAnswer refusal(AwsException error, String id) {
    AwsException translated = QueryErrors.translated(error);
    return sealed(translated.httpStatus(), XmlAnswer.error(translated, id), id);
  }

  private static HttpAnswer sealed(int status, String xml, String id) {
    return HttpAnswer.of(status, "text/xml", xml).with("x-amzn-RequestId", id);
  }

  private Answer answerOrRefuse(
      HttpRequest request, Map<String, String> form, String operation, String id) {
    try {
      ObjectNode input = input(form, operation);
      return caller.call(
          service, operation, input, signature(request, form, operation), request.connection(), id);
    } catch (AwsException e) {
      return Answer.refused(e);
    }
  }

  private ObjectNode input(Map<String, String> form, String operation) {
    ServiceModel model = service.model().get();
    if (operation.isEmpty()) {
      throw AwsException.of("MissingAction", "Missing Action");
    }
    OperationShape shape =
        model
            .operation(operation)
            .filter(found -> form.getOrDefault("Version", API_VERSION).equals(API_VERSION))
            .orElseThrow(
                () ->
                    AwsException.of(
                        "InvalidAction",
                        "Could not find operation "
                            + operation
                            + " for version "
                            + form.getOrDefault("Version", "NO_VERSION_SPECIFIED")));
    return new QueryInput(model, form).read(model.input(shape));
  }

  private Signature signature(HttpRequest request, Map<String, String> form, String operation) {
    return UNSIGNED.contains(operation) && request.header().apply("Authorization") == null
        ? Signature.none(DEFAULT_REGION)
        : SignatureReader.read(service.name(), request.header(), form::get);
  }
}
