package io.ackj.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Of a Kubernetes API server: tables that can be listed, watched, read and patched. Of all other
 * kinds there is nothing.
 */
final class StageKubernetes implements HttpHandler {
  /** Enough of them that all that matters is called often enough to be compiled. */
  private static final int TABLES = 250;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/json";
  private static final String KIND_PATH = "/apis/dynamodb.services.k8s.aws/v1alpha1/tables";
  private static final String TABLE_PATH =
      "/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/default/tables/";

  private static final String TABLE =
      """
      {"apiVersion": "dynamodb.services.k8s.aws/v1alpha1", "kind": "Table",
       "metadata": {"name": "%s", "namespace": "default", "uid": "uid-%1$s", "generation": 1,
         "resourceVersion": "1", "creationTimestamp": "2026-11-21T12:00:00Z",
         "annotations": {"services.k8s.aws/region": "us-west-2"}},
       "spec": {"tableName": "%1$s", "billingMode": "PAY_PER_REQUEST",
         "attributeDefinitions": [{"attributeName": "id", "attributeType": "S"}],
         "keySchema": [{"attributeName": "id", "keyType": "HASH"}]}}
      """;

  /** What the first table has beside. */
  private static final String FACETS =
      """
      {"tags": [{"key": "a", "value": "b"}],
       "timeToLive": {"enabled": true, "attributeName": "t"},
       "continuousBackups": {"pointInTimeRecoveryEnabled": true}}
      """;

  private final Map<String, ObjectNode> tables = new LinkedHashMap<>();
  private final CountDownLatch unsynced = new CountDownLatch(TABLES);
  private @Nullable OutputStream watcher;
  private long version = 1;

  StageKubernetes() throws IOException {
    for (int i = 0; i < TABLES; i++) {
      tables.put("table-" + i, (ObjectNode) JSON.readTree(TABLE.formatted("table-" + i)));
    }
    ObjectNode first = tables.values().iterator().next();
    first.withObject("/spec").setAll((ObjectNode) JSON.readTree(FACETS));
  }

  /** Is zero when all tables are synced. */
  CountDownLatch unsynced() {
    return unsynced;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = Stage.drain(exchange);
    if (exchange.getRequestHeaders().containsKey("Upgrade")) {
      // No WebSocket here; the client asks again without.
      Stage.send(exchange, 200, JSON_TYPE, "");
    } else if (path.startsWith(TABLE_PATH)) {
      String name = path.substring(TABLE_PATH.length()).replace("/status", "");
      Stage.send(exchange, 200, JSON_TYPE, patched(name, body));
    } else if (!exchange.getRequestMethod().equals("GET")) {
      Stage.send(exchange, 201, JSON_TYPE, body);
    } else if (String.valueOf(exchange.getRequestURI().getQuery()).contains("watch=true")) {
      watch(exchange, path.equals(KIND_PATH));
    } else {
      Stage.send(exchange, 200, JSON_TYPE, list(path.equals(KIND_PATH)));
    }
  }

  /** The first table is there from the start. */
  private synchronized String list(boolean ofTables) {
    return "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"metadata\": {\"resourceVersion\": \"1\"},"
        + " \"items\": ["
        + (ofTables ? tables.values().iterator().next() : "")
        + "]}";
  }

  /** All others come as soon as somebody watches. */
  private synchronized void watch(HttpExchange exchange, boolean ofTables) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().flush();
    if (ofTables) {
      watcher = exchange.getResponseBody();
      for (ObjectNode table : tables.values().stream().skip(1).toList()) {
        tell("ADDED", table);
      }
    }
  }

  private synchronized String patched(String name, String body) throws IOException {
    ObjectNode changed = Objects.requireNonNull(tables.get(name), name).deepCopy();
    if (body.isBlank()) {
      return changed.toString();
    }
    JsonNode patch = JSON.readTree(body);
    if (patch.isArray()) {
      patch.forEach(operation -> apply(operation, changed));
    } else {
      JSON.readerForUpdating(changed).readValue(patch);
    }
    version++;
    changed.withObject("/metadata").put("resourceVersion", Long.toString(version));
    tables.put(name, changed);
    tell("MODIFIED", changed);
    if (body.contains("\"True\"")) {
      unsynced.countDown();
    }
    return changed.toString();
  }

  private void tell(String type, ObjectNode table) throws IOException {
    OutputStream out = watcher;
    if (out != null) {
      out.write(("{\"type\": \"" + type + "\", \"object\": " + table + "}\n").getBytes(UTF_8));
      out.flush();
    }
  }

  /** Of JSON patches, what the controller uses: members that are set or removed. */
  private static void apply(JsonNode operation, ObjectNode object) {
    JsonPointer path = JsonPointer.compile(operation.path("path").asText());
    String member = path.last().getMatchingProperty();
    if (object.at(path.head()) instanceof ObjectNode parent) {
      switch (operation.path("op").asText()) {
        case "add" -> parent.set(member, operation.path("value"));
        case "remove" -> parent.remove(member);
        default -> {}
      }
    }
  }
}
