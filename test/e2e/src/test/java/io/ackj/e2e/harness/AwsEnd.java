package io.ackj.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import io.ackj.aws.call.LoggedCall;
import io.ackj.aws.identity.Statement;
import io.ackj.aws.state.TableKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An AWS of a test's own, fast enough that what takes AWS seconds takes it milliseconds. Beside the
 * controller somebody else has access to it, an outsider, whose calls do not count.
 */
public final class AwsEnd implements AutoCloseable {
  /** The account of everything in it. */
  public static final String ACCOUNT = "111122223333";

  /** The Region of the controller. */
  public static final String REGION = "us-west-2";

  /** How much faster than AWS it is: a table is there after 14 ms, an index after a second. */
  public static final double SPEED = 500;

  private static final String OUTSIDER = "arn:aws:iam::" + ACCOUNT + ":user/outsider";

  /** The access key of the outsider. */
  public static final String OUTSIDERS_KEY = "AKIAOUTSIDEROUTSIDER";

  private static final String TARGET = "DynamoDB_20120810.";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final AwsSimulator simulator;

  private AwsEnd(AwsSimulator simulator) {
    this.simulator = simulator;
  }

  /** Starts one with {@link #SPEED}. */
  public static AwsEnd start() {
    return start(AwsOptions.defaults().withSpeed(SPEED));
  }

  /** Starts one. */
  public static AwsEnd start(AwsOptions options) {
    try {
      AwsSimulator simulator = AwsSimulator.start(options);
      simulator.iam().user(OUTSIDER, OUTSIDERS_KEY, Statement.allow("*"));
      return new AwsEnd(simulator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the simulator, to disturb it. */
  public AwsSimulator simulator() {
    return simulator;
  }

  /** Returns where it is. */
  public URI uri() {
    return simulator.uri();
  }

  /** Returns where a table is, in the Region of the controller. */
  public static TableKey key(String table) {
    return new TableKey(ACCOUNT, REGION, table);
  }

  /** Calls an operation as the outsider in the controller's Region. */
  public JsonNode call(String operation, String request) {
    return call(REGION, operation, request);
  }

  /**
   * Calls an operation as the outsider.
   *
   * @param request JSON
   * @throws IllegalStateException if AWS refuses it
   */
  public JsonNode call(String region, String operation, String request) {
    HttpResponse<String> answer = answer(region, operation, request);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(operation + " " + request + " was refused: " + answer.body());
    }
    return parsed(answer.body());
  }

  /**
   * Calls an operation as the administrator of an account.
   *
   * @param request JSON
   * @throws IllegalStateException if AWS refuses it
   */
  public JsonNode callIn(String account, String region, String operation, String request) {
    HttpResponse<String> answer =
        send("AKIA" + account + "ROOT", region, "dynamodb", TARGET + operation, request);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(operation + " " + request + " was refused: " + answer.body());
    }
    return parsed(answer.body());
  }

  /** Returns what an operation answers to the outsider; empty if AWS refuses it. */
  public Optional<JsonNode> ask(String region, String operation, String request) {
    HttpResponse<String> answer = answer(region, operation, request);
    return answer.statusCode() == 200 ? Optional.of(parsed(answer.body())) : Optional.empty();
  }

  /** Returns what DescribeTable says of a table; empty if there is none. */
  public Optional<JsonNode> table(String name) {
    return table(REGION, name);
  }

  /** Returns what DescribeTable says of a table in a Region; empty if there is none. */
  public Optional<JsonNode> table(String region, String name) {
    return ask(region, "DescribeTable", "{\"TableName\":\"" + name + "\"}")
        .map(answer -> answer.path("Table"));
  }

  /** Creates a plain table, as somebody else does. */
  public void createByHand(String table) {
    String request =
        """
        {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
         "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
         "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}
        """;
    call("CreateTable", request.formatted(table));
  }

  /** Returns the names of the tables in a Region. */
  public List<String> tables(String region) {
    List<String> names = new ArrayList<>();
    call(region, "ListTables", "{}").path("TableNames").forEach(name -> names.add(name.asText()));
    return names;
  }

  /** Lets Application Auto Scaling steer a capacity of a table, as the outsider. */
  public void steer(String table, String dimension) {
    String request =
        """
        {"ServiceNamespace": "dynamodb", "ResourceId": "table/%s", "ScalableDimension": "%s",
         "MinCapacity": 1, "MaxCapacity": 100}
        """
            .formatted(table, dimension);
    HttpResponse<String> answer =
        send(
            OUTSIDERS_KEY,
            REGION,
            "application-autoscaling",
            "AnyScaleFrontendService.RegisterScalableTarget",
            request);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(request + " was refused: " + answer.body());
    }
  }

  private HttpResponse<String> answer(String region, String operation, String request) {
    return send(OUTSIDERS_KEY, region, "dynamodb", TARGET + operation, request);
  }

  private HttpResponse<String> send(
      String accessKeyId, String region, String service, String target, String request) {
    HttpRequest call =
        HttpRequest.newBuilder(uri())
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", target)
            .header("X-Amz-Date", "20260101T000000Z")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/%s/aws4_request, SignedHeaders=host, Signature=0"
                    .formatted(accessKeyId, region, service))
            .POST(HttpRequest.BodyPublishers.ofString(request))
            .build();
    try {
      return HTTP.send(call, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns the controller's calls, the oldest first. */
  public List<LoggedCall> calls() {
    return simulator.calls().all().stream()
        .filter(call -> !call.principalArn().equals(OUTSIDER))
        .filter(call -> !call.service().equals("sts"))
        .toList();
  }

  /** Returns the operations of the controller's calls that change something, the oldest first. */
  public List<String> mutations() {
    return operations(call -> isMutation(call.operation()));
  }

  /** Returns the operations of the controller's calls of some sort, the oldest first. */
  public List<String> operations(Predicate<LoggedCall> sort) {
    return calls().stream().filter(sort).map(LoggedCall::operation).toList();
  }

  /** Returns how often the controller has called an operation. */
  public int count(String operation) {
    return operations(call -> call.operation().equals(operation)).size();
  }

  /** Forgets the calls so far. */
  public void forgetCalls() {
    simulator.calls().clear();
  }

  /** Says whether an operation changes something. */
  public static boolean isMutation(String operation) {
    return !operation.startsWith("Describe")
        && !operation.startsWith("List")
        && !operation.startsWith("Get");
  }

  /** Returns what AWS is not done with yet about a table; empty if it is done with everything. */
  public List<String> unfinished(String name) {
    return unfinished(new TableKey(ACCOUNT, REGION, name));
  }

  /** Returns what AWS is not done with yet about a table in any account and Region. */
  public List<String> unfinished(TableKey key) {
    return simulator.world(
        world ->
            world
                .region(key.accountId(), key.region())
                .table(key.name())
                .map(TableView::unfinished)
                .orElse(List.of("there is no table " + key.name())));
  }

  /** Returns the tables of an account in all Regions. */
  public List<TableKey> tablesOf(String account) {
    return simulator.world(
        world ->
            world.account(account).regions().stream()
                .flatMap(
                    region ->
                        region.tables().stream()
                            .map(table -> new TableKey(account, region.name(), table.key().name())))
                .toList());
  }

  /** Returns how often the controller has asked STS for credentials of a role. */
  public int countAssumptions(String roleArn) {
    return (int)
        simulator.calls().all().stream()
            .filter(call -> call.operation().equals("AssumeRole"))
            .filter(call -> call.request().path("RoleArn").asText().equals(roleArn))
            .count();
  }

  @Override
  public void close() {
    simulator.close();
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + json, e);
    }
  }
}
