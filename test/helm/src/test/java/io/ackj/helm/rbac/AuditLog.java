package io.ackj.helm.rbac;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests of users as the API server notes them. */
final class AuditLog {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REVIEW = "selfsubjectaccessreviews";

  /**
   * What a user asked of the API server.
   *
   * @param namespace empty if it is about the whole cluster
   * @param isAllowed whether the user's rights suffice
   * @param isMade false if the user only asked whether it may be made
   */
  record Request(Right right, String namespace, boolean isAllowed, boolean isMade) {}

  private final Path log;
  private final Map<String, List<Request>> requests = new HashMap<>();
  private long end;

  AuditLog(Path log) {
    this.log = log;
  }

  /** Returns the requests of a user so far, the oldest first. */
  synchronized List<Request> of(String user) {
    news().lines().forEach(this::note);
    return List.copyOf(requests.getOrDefault(user, List.of()));
  }

  private void note(String line) {
    JsonNode event = parse(line);
    if (event.at("/objectRef/resource").isTextual()) {
      requests
          .computeIfAbsent(event.at("/user/username").asText(), user -> new ArrayList<>())
          .add(
              event.at("/objectRef/resource").asText().equals(REVIEW) ? asked(event) : made(event));
    }
  }

  private static Request made(JsonNode event) {
    JsonNode about = event.path("objectRef");
    return new Request(
        right(about, "apiGroup", event.path("verb").asText()),
        about.path("namespace").asText(),
        event.path("annotations").path("authorization.k8s.io/decision").asText().equals("allow"),
        true);
  }

  private static Request asked(JsonNode event) {
    JsonNode about = event.at("/requestObject/spec/resourceAttributes");
    return new Request(
        right(about, "group", about.path("verb").asText()),
        about.path("namespace").asText(),
        event.at("/responseObject/status/allowed").asBoolean(),
        false);
  }

  private static Right right(JsonNode about, String group, String verb) {
    String subresource = about.path("subresource").asText();
    String resource = about.path("resource").asText();
    return new Right(
        about.path(group).asText(),
        subresource.isEmpty() ? resource : resource + '/' + subresource,
        verb);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  /** Returns the whole lines that were not read before: the last one may be half written. */
  private String news() {
    if (!log.toFile().exists()) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) (file.length() - end)];
      file.seek(end);
      file.readFully(bytes);
      int length = bytes.length;
      while (length > 0 && bytes[length - 1] != '\n') {
        length--;
      }
      end += length;
      return new String(bytes, 0, length, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
