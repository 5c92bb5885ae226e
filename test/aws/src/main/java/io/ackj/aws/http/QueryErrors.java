package io.ackj.aws.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ackj.aws.call.AwsException;
import java.util.Map;

/** Services of the query protocol call some errors by other names, with other statuses. */
final class QueryErrors {
  private static final Map<String, Name> NAMES =
      Map.ofEntries(
          Map.entry("AccessDeniedException", new Name("AccessDenied", 403)),
          Map.entry("ExpiredTokenException", new Name("ExpiredToken", 403)),
          Map.entry("ExpiredWebIdentityToken", new Name("ExpiredTokenException", 400)),
          Map.entry("IncompleteSignatureException", new Name("IncompleteSignature", 400)),
          Map.entry("InvalidSignatureException", new Name("SignatureDoesNotMatch", 403)),
          Map.entry(
              "MissingAuthenticationTokenException", new Name("MissingAuthenticationToken", 403)),
          Map.entry("NotImplementedException", new Name("NotImplemented", 501)),
          Map.entry("ThrottlingException", new Name("Throttling", 400)),
          Map.entry("UnrecognizedClientException", new Name("InvalidClientTokenId", 403)),
          Map.entry("ValidationException", new Name("ValidationError", 400)),
          Map.entry("InternalServerError", new Name("InternalFailure", 500)));

  private QueryErrors() {}

  static AwsException translated(AwsException error) {
    Name name = NAMES.get(error.code());
    String message = error.getMessage();
    return name == null
        ? error
        : new AwsException(
            name.httpStatus,
            name.code,
            message == null ? "" : message,
            JsonNodeFactory.instance.objectNode());
  }

  private record Name(String code, int httpStatus) {}
}
