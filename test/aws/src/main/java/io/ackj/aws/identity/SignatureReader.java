package io.ackj.aws.identity;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads who signed a request from its SigV4 header or query parameters. Both have to be well-formed
 * as AWS demands; the signature itself is not verified.
 */
public final class SignatureReader {
  private static final List<String> HEADER_PARTS =
      List.of("Credential", "Signature", "SignedHeaders");
  private static final List<String> QUERY_PARTS =
      List.of(
          "X-Amz-Algorithm",
          "X-Amz-Credential",
          "X-Amz-Signature",
          "X-Amz-SignedHeaders",
          "X-Amz-Date");
  private static final String TERMINATOR = "aws4_request";

  private SignatureReader() {}

  /**
   * Reads a signature.
   *
   * @param service that the scope has to name, such as {@code dynamodb}
   * @param headers answers a header's value, or null
   * @param query answers a query parameter's value, or null
   * @throws AwsException in AWS's words, if it is missing or incomplete
   */
  public static Signature read(
      String service,
      Function<String, @Nullable String> headers,
      Function<String, @Nullable String> query) {
    String authorization = headers.apply("Authorization");
    boolean inQuery = query.apply("X-Amz-Algorithm") != null;
    if (authorization != null && inQuery) {
      throw invalid(
          "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP"
              + " header.");
    }
    if (inQuery) {
      return readQuery(service, query);
    }
    if (authorization == null || !authorization.strip().startsWith("AWS4-")) {
      throw AwsException.of(
          "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }
    return readHeader(service, authorization, headers);
  }

  private static Signature readHeader(
      String service, String authorization, Function<String, @Nullable String> headers) {
    Map<String, String> parts = partsOf(authorization);
    StringBuilder missing = new StringBuilder();
    HEADER_PARTS.stream()
        .filter(part -> parts.getOrDefault(part, "").isEmpty())
        .forEach(
            part -> missing.append("Authorization header requires '" + part + "' parameter. "));
    if (headers.apply("X-Amz-Date") == null && headers.apply("Date") == null) {
      missing.append(
          "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
    }
    if (!missing.isEmpty()) {
      throw incomplete(missing + "Authorization=" + authorization);
    }
    return scope(
        service, parts.getOrDefault("Credential", ""), headers.apply("X-Amz-Security-Token"));
  }

  private static Signature readQuery(String service, Function<String, @Nullable String> query) {
    StringBuilder missing = new StringBuilder();
    QUERY_PARTS.stream()
        .filter(part -> isEmpty(query.apply(part)))
        .forEach(
            part -> missing.append("AWS query-string parameters must include '" + part + "'. "));
    String credential = query.apply("X-Amz-Credential");
    if (!missing.isEmpty() || credential == null) {
      throw incomplete(missing + "Re-examine the query-string parameters.");
    }
    return scope(service, credential, query.apply("X-Amz-Security-Token"));
  }

  private static Signature scope(String service, String credential, @Nullable String token) {
    String[] parts = credential.split("/", -1);
    if (parts.length != 5) {
      throw incomplete(
          "Credential must have exactly 5 slash-delimited elements, e.g."
              + " keyid/date/region/service/term, got '"
              + credential
              + "'");
    }
    StringBuilder wrong = new StringBuilder();
    if (!parts[2].matches("[a-z0-9-]{3,40}")) {
      wrong.append("Credential should be scoped to a valid region, not '" + parts[2] + "'. ");
    }
    if (!parts[3].equals(service)) {
      wrong.append("Credential should be scoped to correct service: '" + service + "'. ");
    }
    if (!parts[4].equals(TERMINATOR)) {
      wrong.append(
          "Credential should be scoped with a valid terminator: 'aws4_request', not '"
              + parts[4]
              + "'. ");
    }
    if (!wrong.isEmpty()) {
      throw invalid(wrong.toString().strip());
    }
    return new Signature(parts[0], parts[2], token);
  }

  private static Map<String, String> partsOf(String authorization) {
    Map<String, String> parts = new HashMap<>();
    for (String part : authorization.split("[, ]+", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return parts;
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static AwsException incomplete(String message) {
    return AwsException.of("IncompleteSignatureException", message);
  }

  private static AwsException invalid(String message) {
    return AwsException.of("InvalidSignatureException", message);
  }
}
