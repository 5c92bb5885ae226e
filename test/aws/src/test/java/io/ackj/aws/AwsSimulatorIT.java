package io.ackj.aws;

import static io.ackj.aws.SdkCalls.ACCOUNT;
import static io.ackj.aws.SdkCalls.KEYS;
import static io.ackj.aws.SdkCalls.ROLE;
import static io.ackj.aws.SdkCalls.assumeRole;
import static io.ackj.aws.SdkCalls.client;
import static io.ackj.aws.SdkCalls.clientThatTriesOnce;
import static io.ackj.aws.SdkCalls.createTable;
import static io.ackj.aws.SdkCalls.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.aws.call.LoggedCall;
import io.ackj.aws.fault.Fault;
import io.ackj.aws.fault.RegionOutage;
import io.ackj.aws.identity.Statement;
import io.ackj.aws.state.TableKey;
import io.ackj.aws.time.SimulatorClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Replica;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class AwsSimulatorIT {
  private static final SimulatorClock CLOCK =
      SimulatorClock.standingAt(Instant.parse("2026-10-09T00:00:00Z"));

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
        client(
            simulator.uri(),
            AwsBasicCredentials.create("222233334444", "secret"),
            Region.US_WEST_2);
    DynamoDbClient otherRegion = client(simulator.uri(), KEYS, Region.EU_WEST_1);
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
    AwsSessionCredentials session = assumeRole(simulator.uri());
    DynamoDbClient asRole = client(simulator.uri(), session, Region.US_WEST_2);

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
    DynamoDbClient once = clientThatTriesOnce(simulator.uri());

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

    assertThatThrownBy(clientThatTriesOnce(simulator.uri())::listTables)
        .isInstanceOfSatisfying(
            DynamoDbException.class, refusal -> assertThat(refusal.statusCode()).isEqualTo(503));
    assertThat(client(simulator.uri(), KEYS, Region.EU_WEST_1).listTables().tableNames()).isEmpty();
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
      DynamoDbClient client = clientThatTriesOnce(strict.uri());
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
}
