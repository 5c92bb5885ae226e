package io.ackj.bench.controller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.bench.client.Answer;
import io.ackj.bench.client.ApiClient;
import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Lane;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The tables of a namespace on a server: what a person does with kubectl. */
final class KubeTables {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DYNAMODB =
      "/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/default";
  private static final String PATH = DYNAMODB + "/tables";
  private static final String EVENTS = "/api/v1/namespaces/default/events";
  private static final String CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
  private static final List<String> CRD_FILES =
      List.of(
          "dynamodb.services.k8s.aws_tables",
          "dynamodb.services.k8s.aws_globaltables",
          "dynamodb.services.k8s.aws_backups",
          "services.k8s.aws_fieldexports",
          "services.k8s.aws_iamroleselectors");
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private static final String STATUS_PATCH =
      """
      [{"op": "add", "path": "/status", "value": {"tableStatus": "CREATING", "conditions": [
        {"type": "ACK.ResourceSynced", "status": "False", "reason": "Creating"}]}}]
      """;

  /** How many requests are under way at a time. */
  private static final int AT_A_TIME = 8;

  private final ApiClient client;

  KubeTables(ApiClient client) {
    this.client = client;
  }

  /** Adds the kinds that the controller watches, and returns when they are served. */
  void install() throws IOException, InterruptedException {
    for (String file : CRD_FILES) {
      check(Answers.await(client.send(HttpMethod.POST, CRDS, JSON, crd(file))));
    }
    while (client.get(PATH).code() != 200) {
      Thread.onSpinWait();
    }
  }

  /** Begins to watch, from what there is now. */
  void watch(TableHistory history) throws IOException, InterruptedException {
    String version =
        MAPPER
            .readTree(client.get(PATH + "?limit=1").body())
            .path("metadata")
            .path("resourceVersion")
            .asText();
    String path = PATH + "?watch=true&timeoutSeconds=3600&resourceVersion=" + version;
    Answers.await(client.watch(path, line -> history.add(read(line))));
  }

  private static TableEvent read(Buffer line) {
    Instant now = Instant.now();
    try {
      JsonNode event = MAPPER.readTree(line.getBytes());
      TableEvent.Kind kind = TableEvent.Kind.valueOf(event.path("type").asText());
      return TableEvent.read(now, kind, event.path("object"));
    } catch (IOException | IllegalArgumentException e) {
      throw new BenchmarkFailure("a watch told what nobody understands", e);
    }
  }

  /** Creates tables, several at a time, and waits for the last. */
  void create(List<Manifest> manifests) throws IOException, InterruptedException {
    forEach(manifests, manifest -> client.send(HttpMethod.POST, PATH, JSON, manifest.json()));
  }

  /** Writes the status of tables, several at a time, as a controller does. */
  void writeStatus(List<String> names) throws IOException, InterruptedException {
    forEach(
        names,
        name ->
            client.send(
                HttpMethod.PATCH,
                PATH + "/" + name + "/status",
                "application/json-patch+json",
                STATUS_PATCH));
  }

  /** Deletes tables, several at a time, and waits until the last deletion is noted. */
  void delete(List<String> names) throws IOException, InterruptedException {
    forEach(names, name -> client.send(HttpMethod.DELETE, PATH + "/" + name, "", ""));
  }

  /**
   * Changes the spec of a table, and promises the new generation.
   *
   * @param spec JSON that is merged into the spec
   */
  Future<Long> edit(String name, String spec) {
    return client
        .send(HttpMethod.PATCH, PATH + "/" + name, MERGE_PATCH, "{\"spec\": " + spec + "}")
        .map(
            answer -> {
              check(answer);
              return parse(answer).path("metadata").path("generation").asLong();
            });
  }

  /** Returns how many Events there are, each as often as it was repeated. */
  long events() throws IOException, InterruptedException {
    long count = 0;
    for (JsonNode event : parse(client.get(EVENTS)).path("items")) {
      long repeated = event.path("series").path("count").asLong(event.path("count").asLong());
      count += Math.max(1, repeated);
    }
    return count;
  }

  private <T> void forEach(List<T> all, Function<T, Future<Answer>> request)
      throws IOException, InterruptedException {
    Iterator<T> rest = List.copyOf(all).iterator();
    List<Future<Void>> lanes = new ArrayList<>();
    for (int lane = 0; lane < AT_A_TIME; lane++) {
      lanes.add(Lane.run(() -> next(rest, request)));
    }
    Answers.await(Lane.all(lanes));
  }

  /** Promises whether there was one left. */
  private static <T> Future<Boolean> next(Iterator<T> rest, Function<T, Future<Answer>> request) {
    T one;
    synchronized (rest) {
      if (!rest.hasNext()) {
        return Future.succeededFuture(false);
      }
      one = rest.next();
    }
    return request
        .apply(one)
        .map(
            answer -> {
              check(answer);
              return true;
            });
  }

  private static void check(Answer answer) {
    if (answer.code() < 200 || answer.code() >= 300) {
      throw new BenchmarkFailure("the API server refused a request: " + answer.body());
    }
  }

  private static JsonNode parse(Answer answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new BenchmarkFailure("the API server's answer is no JSON", e);
    }
  }

  private static String crd(String name) throws IOException {
    String file = "/crds/" + name + ".yaml";
    try (InputStream yaml =
        Objects.requireNonNull(KubeTables.class.getResourceAsStream(file), file)) {
      return MAPPER.writeValueAsString(new YAMLMapper().readTree(yaml));
    }
  }
}
