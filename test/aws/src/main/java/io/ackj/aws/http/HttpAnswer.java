package io.ackj.aws.http;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to be sent.
 *
 * @param status the HTTP status
 * @param headers those that are not about the connection
 * @param body what is sent
 * @param delay for how long to wait before sending
 * @param lost whether to close the connection in place of sending
 */
public record HttpAnswer(
    int status, Map<String, String> headers, Buffer body, Duration delay, boolean lost) {
  static HttpAnswer of(int status, String contentType, Buffer body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    return new HttpAnswer(status, headers, body, Duration.ZERO, false);
  }

  /** Returns an answer that is sent at once. */
  public static HttpAnswer of(int status, String contentType, String body) {
    return of(status, contentType, Buffer.buffer(body));
  }

  HttpAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, more, body, delay, lost);
  }

  HttpAnswer delivered(Duration after, boolean isLost) {
    return new HttpAnswer(status, headers, body, after, isLost);
  }
}
