package io.ackj.kube.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes requests of ours from Vert.x's. */
final class Requests {
  private Requests() {}

  /**
   * Returns a request with its body.
   *
   * @throws IllegalArgumentException if its path is not spelt as paths are
   */
  static ApiRequest of(HttpServerRequest request, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    request
        .headers()
        .forEach(
            header ->
                headers.merge(
                    header.getKey().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (one, other) -> one + "," + other));
    String query = Objects.requireNonNullElse(request.query(), "");
    return new ApiRequest(
        request.method().name(), path(request), query, parameters(query), headers, body);
  }

  private static String path(HttpServerRequest request) {
    String path = Objects.requireNonNullElse(request.path(), "");
    // In a path, a plus stands for itself.
    return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
  }

  /** Returns what can be decoded; the rest is left out, as Go does. */
  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      try {
        String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
        String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8);
        parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      } catch (IllegalArgumentException e) {
        // Left out.
      }
    }
    return parameters;
  }
}
