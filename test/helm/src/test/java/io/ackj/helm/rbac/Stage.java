package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.AwsSimulator;

/**
 * Where scenarios are played.
 *
 * @param namespace of the objects; the controller watches it
 */
record Stage(Api api, AwsSimulator aws, String namespace) {
  /** Creates a Table of its own name. */
  void createTable(String name, String spec) {
    api.create(
        Api.dynamoDb(namespace, "tables", ""),
        """
        apiVersion: dynamodb.services.k8s.aws/v1alpha1
        kind: Table
        metadata: {name: %s}
        spec: %s
        """
            .formatted(name, spec));
  }

  /** Waits until an object is in sync, with its latest spec. */
  void awaitSynced(String plural, String name) {
    Api.await(plural + '/' + name + " is in sync", () -> isSynced(get(plural, name)));
  }

  /** Returns how often an operation of AWS has been called. */
  long calls(String operation) {
    return aws.calls().all().stream().filter(call -> call.operation().equals(operation)).count();
  }

  /** Waits until an object is gone. */
  void awaitGone(String plural, String name) {
    String path = Api.dynamoDb(namespace, plural, name);
    Api.await(plural + '/' + name + " is gone", () -> api.find(path).isEmpty());
  }

  /** Returns an object. */
  JsonNode get(String plural, String name) {
    return api.find(Api.dynamoDb(namespace, plural, name)).orElseThrow();
  }

  private static boolean isSynced(JsonNode object) {
    for (JsonNode condition : object.at("/status/conditions")) {
      if (condition.path("type").asText().equals("ACK.ResourceSynced")) {
        return condition.path("status").asText().equals("True")
            && condition.path("observedGeneration").equals(object.at("/metadata/generation"));
      }
    }
    return false;
  }
}
