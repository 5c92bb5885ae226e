package io.ackj.aws;

import static io.ackj.aws.SdkCalls.ACCOUNT;
import static io.ackj.aws.SdkCalls.KEYS;
import static io.ackj.aws.SdkCalls.assumeRole;
import static io.ackj.aws.SdkCalls.client;
import static io.ackj.aws.SdkCalls.createTable;
import static io.ackj.aws.SdkCalls.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.call.CallFilter;
import io.ackj.aws.fault.Fault;
import io.ackj.aws.time.SimulatorClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** How the simulator is steered over HTTP, by those who are not in its JVM. */
class SteeringIT {
  private static final SimulatorClock CLOCK =
      SimulatorClock.standingAt(Instant.parse("2026-10-09T00:00:00Z"));
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static AwsSimulator simulator;
  private static DynamoDbClient dynamoDb;

  @BeforeAll
  static void start() throws IOException {
    simulator = AwsSimulator.start(AwsOptions.defaults().withClock(CLOCK));
    dynamoDb = client(simulator.uri(), KEYS, Region.US_WEST_2);
  }

  @BeforeEach
  void reset() {
    simulator.reset();
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void callsAndTransitionsAreToldOverHttp() throws Exception {
    createTable(dynamoDb, "orders");
    CLOCK.advance(Duration.ofMinutes(1));

    assertThat(get("/_ackj/calls?operation=CreateTable&table=orders"))
        .contains("\"operation\" : \"CreateTable\"", "\"principal\" : \"arn:aws:iam::1111");
    assertThat(get("/_ackj/calls?table=users")).contains("\"calls\" : [ ]");
    assertThat(get("/_ackj/calls?brief=true"))
        .contains("\"operation\" : \"CreateTable\"", "\"table\" : \"orders\"")
        .doesNotContain("KeySchema");
    assertThat(get("/_ackj/transitions"))
        .contains("\"from\" : \"CREATING\"", "\"to\" : \"ACTIVE\"");
    put("DELETE", "/_ackj/calls", "");
    assertThat(simulator.calls().all()).isEmpty();
  }

  @Test
  void faultsAreAddedOverHttp() throws Exception {
    put(
        "POST",
        "/_ackj/faults",
        """
        {"operation": "ListTables", "nth": 2, "times": 3, "lasting": "PT1H", "latency": "PT0.1S",
         "error": {"code": "InternalServerError", "message": "no", "status": 500},
         "afterEffect": true, "loseAnswer": true, "account": "111122223333"}
        """);

    assertThat(simulator.faults().all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("error")
        .containsExactly(
            Fault.on(CallFilter.operation("ListTables").inAccount(ACCOUNT))
                .nth(2)
                .times(3)
                .lasting(Duration.ofHours(1))
                .delaying(Duration.ofMillis(100))
                .losingAnswer());
    assertThat(get("/_ackj/faults")).contains("\"code\" : \"InternalServerError\"");
    put("DELETE", "/_ackj/faults", "");
    assertThat(simulator.faults().all()).isEmpty();
  }

  @Test
  void clockRegionsTablesAndIamAreSteeredOverHttp() throws Exception {
    Instant before = simulator.clock().instant();
    put("POST", "/_ackj/clock", "{\"advance\": \"PT1H\", \"speed\": 10}");
    put("PUT", "/_ackj/regions/eu-west-1", "{\"outage\": \"NOT_ENABLED\"}");
    put("PUT", "/_ackj/stuck/111122223333/us-west-2/orders", "");
    put("PUT", "/_ackj/quotas", "{\"on\": true}");
    put(
        "PUT",
        "/_ackj/iam",
        """
        {"on": true, "users": [{"arn": "arn:aws:iam::111122223333:user/ann", "accessKeyId": "ANN"}],
         "roles": [{"arn": "arn:aws:iam::222233334444:role/controller", "trust": ["*"],
                    "allow": [{"actions": ["dynamodb:ListTables"]}]}]}
        """);

    assertThat(simulator.clock().instant()).isEqualTo(before.plus(Duration.ofHours(1)));
    assertThat(get("/_ackj/clock")).contains("\"speed\" : 10.0");
    assertThat(get("/_ackj/quotas")).contains("\"on\" : true");
    assertThat(get("/_ackj/regions")).contains("\"eu-west-1\" : \"NOT_ENABLED\"");
    createTable(dynamoDb, "orders");
    CLOCK.advance(Duration.ofHours(1));
    assertThat(status(dynamoDb, "orders")).isEqualTo(TableStatus.CREATING);
    assertThat(
            client(simulator.uri(), assumeRole(simulator.uri()), Region.US_WEST_2)
                .listTables()
                .tableNames())
        .isEmpty();
    put("DELETE", "/_ackj/sessions", "");
    put("POST", "/_ackj/reset", "");
    assertThat(simulator.iam().isOn()).isFalse();
    assertThat(simulator.quotas().isOn()).isFalse();
    assertThat(dynamoDb.listTables().tableNames()).isEmpty();
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /_ackj/nothing | '' | there is no GET /_ackj/nothing",
        "GET | /_ackj/calls?colour=red | '' | the parameter \\\"colour\\\" is not known; there are"
            + " [account, brief, operation, region, table]",
        "GET | /_ackj/calls?brief=yes | '' | the parameter \\\"brief\\\" has to be true or false, but"
            + " is \\\"yes\\\"",
        "POST | /_ackj/faults | {'nth': 'two'} | \\\"nth\\\" in the body has to be a whole number,"
            + " but is \\\"two\\\"",
        "POST | /_ackj/faults | {'error': {}} | \\\"code\\\" is missing in \\\"error\\\"",
        "POST | /_ackj/faults | {'colour': 1} | \\\"colour\\\" in the body is not known",
        "POST | /_ackj/clock | {'advance': 'soon'} | \\\"advance\\\" in the body has to be a"
            + " duration such as PT1M30S or PT0.2S, but is \\\"soon\\\"",
        "POST | /_ackj/clock | {'advance': 'PT-1S'} | the clock cannot be put back by PT1S",
        "POST | /_ackj/clock | {'speed': 0} | the speed factor must be above 0",
        "PUT | /_ackj/regions/eu-west-1 | {'outage': 'X'} | \\\"outage\\\" has to be one of"
            + " [UNAVAILABLE, NOT_ENABLED], but is \\\"X\\\"",
        "PUT | /_ackj/iam | {'roles': [{'arn': 'me'}]} | \\\"me\\\" is no role",
        "PUT | /_ackj/iam | nonsense | the body is no JSON",
      })
  void whatCannotBeSteeredIsToldWithTheReason(
      String method, String path, String body, String message) throws Exception {
    HttpResponse<String> answer =
        send(method, path, BodyPublishers.ofString(body.replace('\'', '"')));

    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).contains(message);
  }

  private static String get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody()).body();
  }

  private static void put(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(method, path, BodyPublishers.ofString(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(simulator.uri().resolve(path)).method(method, body).build(),
        BodyHandlers.ofString());
  }
}
