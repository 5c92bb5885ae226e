package io.ackj.bench.client;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;

/** What a server answered: the HTTP status, and the body as text. */
public record Answer(int code, String body) {
  /**
   * Sends a request, and reads the answer to it. To be called where the request was made, on its
   * thread: a body that nobody asks for by the time when it comes is gone, and reads as empty.
   */
  static Future<Answer> to(HttpClientRequest request, String body) {
    return request
        .send(Buffer.buffer(body))
        .compose(
            response ->
                response.body().map(bytes -> new Answer(response.statusCode(), bytes.toString())));
  }
}
