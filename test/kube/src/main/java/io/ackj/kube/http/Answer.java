package io.ackj.kube.http;

import io.ackj.kube.json.Json;
import io.ackj.kube.status.ApiException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A complete answer.
 *
 * @param warnings what the client should know; they become {@code Warning} headers
 */
// Requests and answers are never compared, and their bytes need not be copied.
@SuppressWarnings("ArrayRecordComponent")
record Answer(
    int status,
    String contentType,
    byte[] body,
    Map<String, String> headers,
    List<String> warnings) {
  static final String JSON = "application/json";

  Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    this(status, contentType, body, headers, List.of());
  }

  /** Returns the same with one more warning, which comes first. */
  Answer withWarning(String warning) {
    List<String> more = new ArrayList<>(List.of(warning));
    more.addAll(warnings);
    return new Answer(status, contentType, body, headers, more);
  }

  static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, contentType, body, Map.of());
  }

  /** Returns the answer to a request whose path cannot be decoded. */
  static Answer malformed() {
    byte[] body = "400 Bad Request".getBytes(StandardCharsets.UTF_8);
    return of(400, "text/plain; charset=utf-8", body);
  }

  /** Returns the answer to a path that nothing serves. */
  static Answer pageNotFound() {
    byte[] body = "404 page not found\n".getBytes(StandardCharsets.UTF_8);
    return new Answer(
        404, "text/plain; charset=utf-8", body, Map.of("X-Content-Type-Options", "nosniff"));
  }

  /** Returns the answer that carries a refusal. */
  static Answer refusal(ApiException refusal) {
    Map<String, String> headers = new LinkedHashMap<>();
    var retry = refusal.status().path("details").path("retryAfterSeconds");
    if (retry.isInt()) {
      headers.put("Retry-After", retry.asText());
    }
    return new Answer(refusal.code(), JSON, Json.write(refusal.status()), headers);
  }
}
