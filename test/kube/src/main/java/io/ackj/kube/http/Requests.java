package io.ackj.kube.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes requests of ours from Vert.x's. */
final class Requests {
  private Requests() {}

  /**
   * Returns a request with its body.
   *
   * @throws IllegalArgumentException if its path is not spelt as paths are
   */
  static ApiRequest of(HttpServerRequest request, byte[] body) {
    QueryStringDecoder uri = new QueryStringDecoder(request.uri());
    Map<String, String> headers = new HashMap<>();
    request
        .headers()
        .forEach(
            header ->
                headers.merge(
                    header.getKey().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (one, other) -> one + "," + other));
    String query = uri.rawQuery();
    return new ApiRequest(
        request.method().name(), uri.path(), query, parameters(query), headers, body);
  }

  /** Leaves out what cannot be decoded, as Go does. */
  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      try {
        String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
        String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8);
        parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      } catch (IllegalArgumentException e) {
        continue;
      }
    }
    return parameters;
  }
}
