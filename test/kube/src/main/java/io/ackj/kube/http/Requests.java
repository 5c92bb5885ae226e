package io.ackj.kube.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes requests of ours from Vert.x's. */
final class Requests {
  private Requests() {}

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
    return new ApiRequest(
        request.method().name(), uri.path(), uri.rawQuery(), uri.parameters(), headers, body);
  }
}
