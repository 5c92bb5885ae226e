package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.helm.Project;
import io.ackj.testkit.kube.RealApiServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** The API of a cluster, for a user who may do everything. */
final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String JSON = "application/json";

  private final RealApiServer server;

  Api(RealApiServer server) {
    this.server = server;
  }

  /** Returns where an object of DynamoDB's is, or with an empty name all of a kind. */
  static String dynamoDb(String namespace, String plural, String name) {
    return "/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/"
        + namespace
        + '/'
        + plural
        + (name.isEmpty() ? "" : '/' + name);
  }

  /** Returns an object; empty if there is none. */
  Optional<JsonNode> find(String path) {
    HttpResponse<String> answer = server.send("GET", path, "", "");
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(content(path, answer));
  }

  /** Creates an object of a list, from JSON or YAML. */
  JsonNode create(String path, String object) {
    return content(path, server.send("POST", path, JSON, Project.parse(object).toString()));
  }

  /** Replaces an object. */
  void replace(String path, JsonNode object) {
    content(path, server.send("PUT", path, JSON, object.toString()));
  }

  /** Changes an object by a JSON merge patch, given as JSON or YAML. */
  void merge(String path, String patch) {
    String body = Project.parse(patch).toString();
    content(path, server.send("PATCH", path, "application/merge-patch+json", body));
  }

  /** Deletes an object, or all of a list; not there is as well. */
  void delete(String path) {
    HttpResponse<String> answer = server.send("DELETE", path, "", "");
    if (answer.statusCode() != 404) {
      content(path, answer);
    }
  }

  /** Makes a namespace, if it is not there. */
  void ensureNamespace(String name) {
    if (find("/api/v1/namespaces/" + name).isEmpty()) {
      create("/api/v1/namespaces", "metadata: {name: " + name + "}");
    }
  }

  /** Waits until something holds. */
  static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  private static JsonNode content(String path, HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + ' ' + answer.body());
    }
    return Project.parse(answer.body());
  }
}
