package io.ackj.kube.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends requests to a server, as a user who may do everything. */
record ApiClient(ServerUnderTest server) {
  private static final String NOT_IN_PATHS = " \"<>{}|^`\\[]";

  /**
   * Begins a request.
   *
   * @param path with its query; characters that may not stand there are escaped
   */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + escaped(path)))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + server.token())
        .header("User-Agent", "contract/1.0");
  }

  /** Sends a request with a body in YAML, or none if it is empty. */
  HttpResponse<String> send(String verb, String path, String yaml)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/yaml")
            .method(verb, HttpRequest.BodyPublishers.ofString(yaml)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return server.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a request and returns as soon as the status of the answer is there. */
  HttpResponse<InputStream> open(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return server
        .client()
        .send(
            request.timeout(Duration.ofSeconds(20)).build(),
            HttpResponse.BodyHandlers.ofInputStream());
  }

  static String escaped(String path) {
    StringBuilder escaped = new StringBuilder();
    path.chars()
        .forEach(
            c ->
                escaped.append(
                    NOT_IN_PATHS.indexOf(c) < 0 ? "" + (char) c : "%%%02X".formatted(c)));
    return escaped.toString();
  }
}
