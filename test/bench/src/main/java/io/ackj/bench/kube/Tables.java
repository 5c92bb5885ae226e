package io.ackj.bench.kube;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.bench.client.Answer;
import io.ackj.bench.client.ApiClient;
import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Lane;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Tables, as the project's CRD defines them, on a server. */
final class Tables {
  /** Where the CRD is served. */
  static final String PATH = "/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/default/tables";

  private static final String CRD = "/crds/dynamodb.services.k8s.aws_tables.yaml";
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final String JSON = "application/json";

  /** How many creations are under way at a time. */
  private static final int AT_A_TIME = 8;

  private final ApiClient client;

  Tables(ApiClient client) {
    this.client = client;
  }

  /** Adds the kind, and returns when it is served. */
  void install() throws IOException, InterruptedException {
    Answer answer = Answers.await(client.send(HttpMethod.POST, CRDS, JSON, crd()));
    if (answer.code() != 201) {
      throw new BenchmarkFailure("the CRD was refused: " + answer.body());
    }
    while (client.get(PATH).code() != 200) {
      Thread.onSpinWait();
    }
  }

  /** Creates tables of numbers from {@code first} to before {@code end}, and waits for the last. */
  void create(int first, int end) throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger(first);
    List<Future<Void>> lanes = new ArrayList<>();
    for (int lane = 0; lane < AT_A_TIME; lane++) {
      lanes.add(Lane.run(() -> createNext(next, end)));
    }
    Answers.await(Lane.all(lanes));
  }

  /** Promises whether there was one left to create. */
  private Future<Boolean> createNext(AtomicInteger next, int end) {
    int number = next.getAndIncrement();
    if (number >= end) {
      return Future.succeededFuture(false);
    }
    return client
        .send(HttpMethod.POST, PATH, JSON, manifest(number))
        .map(
            answer -> {
              if (answer.code() != 201) {
                throw new BenchmarkFailure("a table was refused: " + answer.body());
              }
              return true;
            });
  }

  private static String crd() throws IOException {
    try (InputStream yaml = Objects.requireNonNull(Tables.class.getResourceAsStream(CRD), CRD)) {
      return new ObjectMapper().writeValueAsString(new YAMLMapper().readTree(yaml));
    }
  }

  /** An ordinary table: two keys, an index, tags. */
  static String manifest(int number) {
    return """
    {"apiVersion": "dynamodb.services.k8s.aws/v1alpha1", "kind": "Table",
     "metadata": {"name": "table-%1$d", "labels": {"team": "team-%2$d", "app": "orders"}},
     "spec": {
       "tableName": "table-%1$d", "billingMode": "PAY_PER_REQUEST",
       "attributeDefinitions": [
         {"attributeName": "customer", "attributeType": "S"},
         {"attributeName": "order", "attributeType": "S"},
         {"attributeName": "date", "attributeType": "N"}],
       "keySchema": [
         {"attributeName": "customer", "keyType": "HASH"},
         {"attributeName": "order", "keyType": "RANGE"}],
       "globalSecondaryIndexes": [
         {"indexName": "by-date", "projection": {"projectionType": "ALL"},
          "keySchema": [
            {"attributeName": "customer", "keyType": "HASH"},
            {"attributeName": "date", "keyType": "RANGE"}]}],
       "tags": [{"key": "team", "value": "team-%2$d"}, {"key": "stage", "value": "production"}]}}
    """
        .formatted(number, number % 50);
  }
}
