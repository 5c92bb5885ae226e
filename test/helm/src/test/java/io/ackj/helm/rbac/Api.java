package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ackj.helm.ObjectPath;
import io.ackj.helm.Project;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.util.Optional;

/** The API of a cluster, for a user who may do everything. */
final class Api {
  private static final String TYPE = "application/json";
  private static final JsonMapper JSON = new JsonMapper();

  private final RealApiServer server;

  Api(RealApiServer server) {
    this.server = server;
  }

  /** Returns an object; empty if there is none. */
  Optional<JsonNode> find(String path) {
    HttpResponse<String> answer = server.send("GET", path, "", "");
    return answer.statusCode() == HttpURLConnection.HTTP_NOT_FOUND
        ? Optional.empty()
        : Optional.of(content(path, answer));
  }

  /** Creates an object of a list, from JSON or YAML. */
  JsonNode create(String path, String object) {
    return content(path, server.send("POST", path, TYPE, Project.parse(object).toString()));
  }

  /** Creates an object where it belongs, unless it is there. */
  void ensure(JsonNode object) {
    String path = ObjectPath.ofList(object);
    HttpResponse<String> answer = server.send("POST", path, TYPE, object.toString());
    if (answer.statusCode() != HttpURLConnection.HTTP_CONFLICT) {
      content(path, answer);
    }
  }

  /** Changes an object by a JSON merge patch, given as JSON or YAML. */
  void merge(String path, String patch) {
    String body = Project.parse(patch).toString();
    content(path, server.send("PATCH", path, "application/merge-patch+json", body));
  }

  /** Deletes an object. */
  void delete(String path) {
    content(path, server.send("DELETE", path, "", ""));
  }

  private static JsonNode content(String path, HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + ' ' + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
