package io.ackj.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.aws.call.CallFilter;
import io.ackj.aws.call.LoggedCall;
import io.ackj.aws.fault.Fault;
import io.ackj.aws.fault.RegionOutage;
import io.ackj.aws.identity.Statement;
import io.ackj.aws.state.TableKey;
import io.ackj.aws.time.SimulatorClock;
import java.io.IOException;
import java.net.URI;
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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Replica;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

class AwsSimulatorIT {
  private static final String ACCOUNT = "111122223333";
  private static final String ROLE = "arn:aws:iam::222233334444:role/controller";
  private static final AwsCredentials KEYS = AwsBasicCredentials.create(ACCOUNT, "secret");
  private static final SimulatorClock CLOCK =
      SimulatorClock.standingAt(Instant.parse("2026-10-09T00:00:00Z"));
  private static final SdkHttpClient SDK_HTTP = UrlConnectionHttpClient.create();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static AwsSimulator simulator;
  private static DynamoDbClient dynamoDb;

  @BeforeAll
  static void start() throws IOException {
    simulator = AwsSimulator.start(AwsOptions.defaults().withClock(CLOCK));
    dynamoDb = client(KEYS, Region.US_WEST_2);
  }

  @BeforeEach
  void reset() {
    simulator.reset();
  }

  @AfterAll
  static void stop() {
    simulator.close();
    simulator.close();
  }

  @Test
  void tableIsCreatedBecomesActiveAndIsDeleted() {
    createTable(dynamoDb, "orders");
    TableStatus early = status(dynamoDb, "orders");
    CLOCK.advance(Duration.ofMinutes(1));
    TableStatus late = status(dynamoDb, "orders");
    dynamoDb.deleteTable(request -> request.tableName("orders"));
    CLOCK.advance(Duration.ofMinutes(1));

    assertThat(early).isEqualTo(TableStatus.CREATING);
    assertThat(late).isEqualTo(TableStatus.ACTIVE);
    assertThatThrownBy(() -> status(dynamoDb, "orders"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Requested resource not found: Table: orders not found");
    assertThat(simulator.calls().operations())
        .containsExactly(
            "CreateTable", "DescribeTable", "DescribeTable", "DeleteTable", "DescribeTable");
  }

  @Test
  void accountsAndRegionsAreApart() {
    DynamoDbClient otherAccount =
        client(AwsBasicCredentials.create("222233334444", "secret"), Region.US_WEST_2);
    DynamoDbClient otherRegion = client(KEYS, Region.EU_WEST_1);
    createTable(dynamoDb, "orders");
    createTable(otherRegion, "orders");

    assertThat(otherAccount.listTables().tableNames()).isEmpty();
    assertThat(otherRegion.describeTable(request -> request.tableName("orders")).table().tableArn())
        .isEqualTo("arn:aws:dynamodb:eu-west-1:111122223333:table/orders");
  }

  @Test
  void errorsAreThoseThatTheSdkKnows() {
    createTable(dynamoDb, "orders");

    assertThatThrownBy(() -> createTable(dynamoDb, "orders"))
        .isInstanceOfSatisfying(
            ResourceInUseException.class,
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(400);
              assertThat(refusal.requestId()).hasSize(52);
            });
    assertThatThrownBy(() -> dynamoDb.listTables(request -> request.limit(101)))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("1 validation error detected: Value '101' at 'limit'");
    assertThatThrownBy(() -> dynamoDb.scan(request -> request.tableName("orders")))
        .isInstanceOfSatisfying(
            DynamoDbException.class, refusal -> assertThat(refusal.statusCode()).isEqualTo(501));
  }

  @Test
  void roleOfAnotherAccountIsAssumedAndMayDoWhatIsAllowed() {
    simulator.iam().turn(true).role(ROLE, Statement.allow("dynamodb:ListTables"));
    AwsSessionCredentials session = assumeRole();
    DynamoDbClient asRole = client(session, Region.US_WEST_2);

    assertThat(asRole.listTables().tableNames()).isEmpty();
    assertThatThrownBy(() -> createTable(asRole, "orders"))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining(
            "User: arn:aws:sts::222233334444:assumed-role/controller/s1 is not authorized to"
                + " perform: dynamodb:CreateTable on resource:"
                + " arn:aws:dynamodb:us-west-2:222233334444:table/orders because no identity-based"
                + " policy allows the dynamodb:CreateTable action");
    CLOCK.advance(Duration.ofHours(2));
    assertThatThrownBy(asRole::listTables)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            refusal ->
                assertThat(refusal.awsErrorDetails().errorCode())
                    .isEqualTo("ExpiredTokenException"));
  }

  @Test
  void sdkTriesAgainWhenItIsThrottled() {
    simulator.faults().add(Fault.on("ListTables").times(2).failing("ThrottlingException", "slow"));

    dynamoDb.listTables();

    assertThat(simulator.calls().all())
        .extracting(LoggedCall::errorCode)
        .containsExactly("ThrottlingException", "ThrottlingException", null);
  }

  @Test
  void tableIsThereAlthoughTheAnswerWasLost() {
    simulator.faults().add(Fault.on("CreateTable").losingAnswer());
    DynamoDbClient once = clientThatTriesOnce();

    assertThatThrownBy(() -> createTable(once, "orders")).isInstanceOf(SdkClientException.class);

    assertThat(status(dynamoDb, "orders")).isEqualTo(TableStatus.CREATING);
    assertThat(simulator.calls().all().get(0).lost()).isTrue();
  }

  @Test
  void answersAreHeldBackForAsLongAsAFaultSays() {
    simulator.faults().add(Fault.on("ListTables").delaying(Duration.ofMillis(300)));

    long start = System.nanoTime();
    dynamoDb.listTables();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void regionThatIsOffAnswers503() {
    simulator.faults().turnOff("us-west-2", RegionOutage.UNAVAILABLE);

    assertThatThrownBy(clientThatTriesOnce()::listTables)
        .isInstanceOfSatisfying(
            DynamoDbException.class, refusal -> assertThat(refusal.statusCode()).isEqualTo(503));
    assertThat(client(KEYS, Region.EU_WEST_1).listTables().tableNames()).isEmpty();
  }

  @Test
  void tableThatIsStuckStaysInItsStateUntilItIsReleased() {
    TableKey key = new TableKey(ACCOUNT, "us-west-2", "orders");
    simulator.stick(key);
    createTable(dynamoDb, "orders");
    CLOCK.advance(Duration.ofDays(1));
    TableStatus stuck = status(dynamoDb, "orders");
    simulator.release(key);

    assertThat(stuck).isEqualTo(TableStatus.CREATING);
    assertThat(status(dynamoDb, "orders")).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void speedDividesWhatBeginsFromThenOn() {
    simulator.setSpeed(1000);
    createTable(dynamoDb, "orders");
    CLOCK.advance(Duration.ofMillis(50));

    assertThat(status(dynamoDb, "orders")).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void readsLagBehindWritesWhenTold() throws IOException {
    SimulatorClock clock = SimulatorClock.standingAt(Instant.parse("2026-10-09T00:00:00Z"));
    AwsOptions options =
        AwsOptions.defaults().withClock(clock).withLag(Duration.ofSeconds(2)).withSpeed(1000);
    try (AwsSimulator lagging = AwsSimulator.start(options)) {
      DynamoDbClient client = client(lagging.uri(), KEYS, Region.US_WEST_2);
      createTable(client, "orders");
      clock.advance(Duration.ofSeconds(1));

      assertThat(client.listTables().tableNames()).isEmpty();
      clock.advance(Duration.ofSeconds(2));
      assertThat(client.listTables().tableNames()).containsExactly("orders");
    }
  }

  @Test
  void newGlobalTablesOf2017AreAcceptedWhenToldAlsoAfterAReset() throws IOException {
    AwsOptions options = AwsOptions.defaults().withClock(CLOCK).withLegacyGlobalTables(true);
    try (AwsSimulator old = AwsSimulator.start(options)) {
      old.reset();

      DynamoDbClient client = client(old.uri(), KEYS, Region.US_WEST_2);

      assertThatThrownBy(
              () ->
                  client.createGlobalTable(
                      request ->
                          request
                              .globalTableName("orders")
                              .replicationGroup(Replica.builder().regionName("us-west-2").build())))
          .isInstanceOf(TableNotFoundException.class);
    }
  }

  @Test
  void quotasThrottleWhenTurnedOn() throws IOException {
    AwsOptions options = AwsOptions.defaults().withClock(CLOCK).withQuotas(true);
    try (AwsSimulator strict = AwsSimulator.start(options)) {
      DynamoDbClient client =
          DynamoDbClient.builder()
              .endpointOverride(strict.uri())
              .region(Region.US_WEST_2)
              .credentialsProvider(StaticCredentialsProvider.create(KEYS))
              .httpClient(SDK_HTTP)
              .overrideConfiguration(config -> config.retryStrategy(r -> r.maxAttempts(1)))
              .build();
      for (int i = 0; i < 6; i++) {
        createTable(client, "table-" + i);
      }

      assertThatThrownBy(() -> createTable(client, "table-6"))
          .hasMessageContaining(
              "The rate of control plane requests made by this account is too high");
    }
  }

  @Test
  void usedPortIsToldWithItsNumber() {
    assertThatThrownBy(() -> AwsSimulator.start(AwsOptions.defaults().withPort(simulator.port())))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("port " + simulator.port() + " cannot be opened on 127.0.0.1: ");
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
    assertThat(client(assumeRole(), Region.US_WEST_2).listTables().tableNames()).isEmpty();
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

  private static AwsSessionCredentials assumeRole() {
    try (StsClient sts =
        StsClient.builder()
            .endpointOverride(simulator.uri())
            .region(Region.US_WEST_2)
            .credentialsProvider(StaticCredentialsProvider.create(KEYS))
            .httpClient(SDK_HTTP)
            .build()) {
      assertThat(sts.getCallerIdentity().account()).isEqualTo(ACCOUNT);
      Credentials credentials =
          sts.assumeRole(request -> request.roleArn(ROLE).roleSessionName("s1")).credentials();
      return AwsSessionCredentials.create(
          credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
    }
  }

  private static DynamoDbClient client(AwsCredentials credentials, Region region) {
    return client(simulator.uri(), credentials, region);
  }

  private static DynamoDbClient client(URI endpoint, AwsCredentials credentials, Region region) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(region)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClient(SDK_HTTP)
        .build();
  }

  private static DynamoDbClient clientThatTriesOnce() {
    return DynamoDbClient.builder()
        .endpointOverride(simulator.uri())
        .region(Region.US_WEST_2)
        .credentialsProvider(StaticCredentialsProvider.create(KEYS))
        .httpClient(SDK_HTTP)
        .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
        .build();
  }

  private static void createTable(DynamoDbClient client, String name) {
    client.createTable(
        request ->
            request
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
  }

  private static TableStatus status(DynamoDbClient client, String name) {
    return client.describeTable(request -> request.tableName(name)).table().tableStatus();
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
