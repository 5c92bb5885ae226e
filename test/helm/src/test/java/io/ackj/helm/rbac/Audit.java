package io.ackj.helm.rbac;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The requests of a user from some time on, as the API server notes them. */
final class Audit {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A request about objects.
   *
   * @param namespace empty if it is about the whole cluster
   * @param allowed whether the user's rights sufficed
   */
  record Request(Right right, String namespace, boolean allowed) {}

  private final Path log;
  private final String user;
  private final long begin;

  private Audit(Path log, String user, long begin) {
    this.log = log;
    this.user = user;
    this.begin = begin;
  }

  /** Begins with the requests that come from now on. */
  static Audit fromNow(Path log, String user) {
    return new Audit(log, user, log.toFile().length());
  }

  /** Returns the requests so far, the oldest first. */
  List<Request> requests() {
    return text()
        .lines()
        .map(Audit::parse)
        .filter(event -> event.at("/user/username").asText().equals(user))
        .filter(event -> event.at("/objectRef/resource").isTextual())
        .map(Audit::request)
        .toList();
  }

  /** Returns the requests that were refused. */
  List<Request> refused() {
    return requests().stream().filter(request -> !request.allowed()).toList();
  }

  private static Request request(JsonNode event) {
    JsonNode about = event.path("objectRef");
    String subresource = about.path("subresource").asText();
    String resource = about.path("resource").asText();
    return new Request(
        new Right(
            about.path("apiGroup").asText(),
            subresource.isEmpty() ? resource : resource + '/' + subresource,
            event.path("verb").asText()),
        about.path("namespace").asText(),
        event.path("annotations").path("authorization.k8s.io/decision").asText().equals("allow"));
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  /** Returns whole lines: the last one may be half written. */
  private String text() {
    if (!Files.exists(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) (file.length() - begin)];
      file.seek(begin);
      file.readFully(bytes);
      String text = new String(bytes, UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
