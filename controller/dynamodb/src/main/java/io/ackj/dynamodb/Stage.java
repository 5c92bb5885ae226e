package io.ackj.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The little of a Kubernetes API server and of AWS that one table needs to be created and to become
 * synced, with fixed answers. It is scenery: what is behind is in {@code test/kube} and {@code
 * test/aws}, which the controller must not depend on.
 */
final class Stage implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "rehearsal";
  private static final String TABLE_PATH =
      "/apis/dynamodb.services.k8s.aws/v1alpha1/namespaces/default/tables/rehearsal";

  private static final String TABLE =
      """
      {"apiVersion": "dynamodb.services.k8s.aws/v1alpha1", "kind": "Table",
       "metadata": {"name": "rehearsal", "namespace": "default", "uid": "u", "generation": 1,
         "resourceVersion": "1", "creationTimestamp": "2026-11-21T12:00:00Z"},
       "spec": {"tableName": "rehearsal", "billingMode": "PAY_PER_REQUEST",
         "attributeDefinitions": [{"attributeName": "id", "attributeType": "S"}],
         "keySchema": [{"attributeName": "id", "keyType": "HASH"}],
         "tags": [{"key": "a", "value": "b"}],
         "timeToLive": {"enabled": true, "attributeName": "t"},
         "continuousBackups": {"pointInTimeRecoveryEnabled": true}}}
      """;

  private static final String DESCRIPTION =
      """
      {"TableName": "rehearsal", "TableStatus": "%s", "TableId": "i",
       "TableArn": "arn:aws:dynamodb:us-west-2:000000000000:table/rehearsal",
       "CreationDateTime": 1.0, "ItemCount": 0, "TableSizeBytes": 0,
       "DeletionProtectionEnabled": false,
       "BillingModeSummary": {"BillingMode": "PAY_PER_REQUEST"},
       "ProvisionedThroughput": {"ReadCapacityUnits": 0, "WriteCapacityUnits": 0},
       "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
       "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}
      """;

  /** Answers by operation; what is not here does not exist. */
  private static final Map<String, String> AWS =
      Map.of(
          "CreateTable", "{\"TableDescription\": " + DESCRIPTION.formatted("CREATING") + "}",
          "ListTagsOfResource",
              """
              {"Tags": [{"Key": "a", "Value": "b"},
                {"Key": "services.k8s.aws/namespace", "Value": "default"}]}
              """,
          "DescribeTimeToLive",
              """
              {"TimeToLiveDescription": {"TimeToLiveStatus": "ENABLED", "AttributeName": "t"}}
              """,
          "DescribeContinuousBackups",
              """
              {"ContinuousBackupsDescription": {"ContinuousBackupsStatus": "ENABLED",
                "PointInTimeRecoveryDescription": {"PointInTimeRecoveryStatus": "ENABLED"}}}
              """,
          "DescribeTable", "{\"Table\": " + DESCRIPTION.formatted("ACTIVE") + "}");

  private static final String IDENTITY =
      """
      <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::000000000000:root</Arn>
      <UserId>u</UserId><Account>000000000000</Account></GetCallerIdentityResult>
      </GetCallerIdentityResponse>
      """;

  private static final Set<String> LISTS =
      Set.of(
          "/api/v1/namespaces",
          "/apis/dynamodb.services.k8s.aws/v1alpha1/tables",
          "/apis/services.k8s.aws/v1alpha1/fieldexports");

  private final HttpServer aws;
  private final HttpsServer kubernetes;
  private final ExecutorService threads = Executors.newCachedThreadPool(Stage::daemon);
  private final CountDownLatch end = new CountDownLatch(1);
  private ObjectNode table;
  private boolean isCreated;

  private Stage(HttpServer aws, HttpsServer kubernetes) throws IOException {
    this.aws = aws;
    this.kubernetes = kubernetes;
    this.table = (ObjectNode) JSON.readTree(TABLE);
    serve(aws, this::answerAsAws);
    serve(kubernetes, this::answerAsKubernetes);
  }

  static Stage open() throws IOException, GeneralSecurityException, InterruptedException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpsServer kubernetes = HttpsServer.create(anyPort, 0);
    kubernetes.setHttpsConfigurator(new HttpsConfigurator(certified()));
    return new Stage(HttpServer.create(anyPort, 0), kubernetes);
  }

  String aws() {
    return "http://127.0.0.1:" + aws.getAddress().getPort();
  }

  String kubernetes() {
    return "https://127.0.0.1:" + kubernetes.getAddress().getPort();
  }

  /** Waits until the table is synced; says whether it is. */
  boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
    return end.await(time, unit);
  }

  @Override
  public void close() {
    aws.stop(0);
    kubernetes.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpServer server, HttpHandler handler) {
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
  }

  private synchronized void answerAsAws(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    drain(exchange);
    if (target == null) {
      send(exchange, 200, "text/xml", IDENTITY);
      return;
    }
    String operation = target.substring(target.indexOf('.') + 1);
    String answer = AWS.get(operation);
    if (answer == null || (operation.equals("DescribeTable") && !isCreated)) {
      send(
          exchange,
          400,
          "application/x-amz-json-1.0",
          "{\"__type\": \"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\","
              + " \"message\": \"Requested resource not found\"}");
    } else {
      isCreated |= operation.equals("CreateTable");
      send(exchange, 200, "application/x-amz-json-1.0", answer);
    }
  }

  private void answerAsKubernetes(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String body = drain(exchange);
    if (LISTS.contains(path)) {
      list(exchange, path, query);
    } else if (path.startsWith(TABLE_PATH)) {
      send(exchange, 200, "application/json", patched(body));
    } else {
      send(exchange, 201, "application/json", body);
    }
  }

  private void list(HttpExchange exchange, String path, String query) throws IOException {
    if (query.contains("watch=true")) {
      // Nothing happens, for as long as the play lasts.
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().flush();
      return;
    }
    String items = path.endsWith("tables") ? patched("") : "";
    send(
        exchange,
        200,
        "application/json",
        "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"metadata\": {\"resourceVersion\": \"1\"},"
            + " \"items\": ["
            + items
            + "]}");
  }

  private synchronized String patched(String body) throws IOException {
    if (!body.isBlank()) {
      ObjectNode changed = table.deepCopy();
      JsonNode patch = JSON.readTree(body);
      if (patch.isArray()) {
        patch.forEach(operation -> apply(operation, changed));
      } else {
        JSON.readerForUpdating(changed).readValue(patch);
      }
      changed.withObject("/metadata").put("resourceVersion", "2");
      table = changed;
      if (body.contains("\"True\"")) {
        end.countDown();
      }
    }
    return table.toString();
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

  private static String drain(HttpExchange exchange) throws IOException {
    try (InputStream body = exchange.getRequestBody()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The JDK has no way to make a certificate but its own program. */
  private static SSLContext certified()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path directory = Files.createTempDirectory("ackj-rehearsal");
    Path store = directory.resolve("store");
    try {
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-keyalg",
              "EC",
              "-alias",
              "stage",
              "-dname",
              "CN=127.0.0.1",
              "-ext",
              "san=ip:127.0.0.1",
              "-storetype",
              "PKCS12",
              "-storepass",
              PASSWORD,
              "-keystore",
              store.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream stream = Files.newInputStream(store)) {
        keys.load(stream, PASSWORD.toCharArray());
      }
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } finally {
      Files.deleteIfExists(store);
      Files.deleteIfExists(directory);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "stage");
    thread.setDaemon(true);
    return thread;
  }
}
