package io.ackj.dynamodb.backup;

import static io.ackj.dynamodb.backup.BackupCase.backup;
import static io.ackj.dynamodb.backup.BackupCase.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import io.ackj.aws.call.LoggedCall;
import io.ackj.aws.time.SimulatorClock;
import io.ackj.dynamodb.SimulatedCaller;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.queue.ObjectKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The manager of backups against a simulated AWS whose clock stands. */
class BackupManagerIT {
  private static final SimulatorClock CLOCK = SimulatorClock.standingAt(BackupCase.CREATED);

  private static AwsSimulator aws;
  private static DynamoDbClient client;
  private final BackupClaims claims = new BackupClaims();
  private final BackupResourceManager manager = new BackupResourceManager(caller(), claims);

  @BeforeAll
  static void start() throws IOException {
    aws = AwsSimulator.start(AwsOptions.defaults().withClock(CLOCK));
    client = caller().configure(DynamoDbClient.builder()).build();
  }

  private static SimulatedCaller caller() {
    return new SimulatedCaller(aws.uri(), "eu-west-1");
  }

  @AfterAll
  static void stop() {
    client.close();
    aws.close();
  }

  @BeforeEach
  void createTables() {
    aws.reset();
    createTable("orders");
    createTable("carts");
    CLOCK.advance(Duration.ofMinutes(1));
    aws.calls().clear();
  }

  private static void createTable(String name) {
    client.createTable(
        request ->
            request
                .tableName(name)
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(
                    AttributeDefinition.builder().attributeName("id").attributeType("S").build())
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType("HASH").build()));
  }

  @Test
  void nothingIsAskedOfAnObjectThatIsNotManagedYet() {
    assertThat(manager.readOne(fresh().pass())).isEmpty();
    assertThat(aws.calls().all()).isEmpty();
  }

  @Test
  void backupOfAProcessThatDiedIsFoundAgain() {
    String made = make("orders", "nightly");

    Optional<BackupDetails> found = manager.readOne(fresh().managed().pass());

    assertThat(found).map(BackupDetails::backupArn).hasValue(made);
    assertThat(manager.isOurs(fresh().managed().pass(), found.orElseThrow())).isTrue();
  }

  @Test
  void backupsOfAnotherNameTableOrTimeAreNotTaken() {
    make("orders", "nightly");
    CLOCK.advance(Duration.ofMinutes(2));
    BackupCase object = fresh().managed();
    make("carts", "nightly");
    make("orders", "weekly");

    assertThat(manager.readOne(object.pass())).isEmpty();
  }

  @Test
  void itIsFoundWhereTheClockOfAwsIsBehindThatOfKubernetes() {
    make("orders", "nightly");
    String last = make("orders", "nightly");
    BackupCase object = backup().createdAt(CLOCK.instant().plusSeconds(20)).managed();

    assertThat(manager.readOne(object.pass())).map(BackupDetails::backupArn).hasValue(last);
  }

  @Test
  void oneThatWasMadeSinceTheObjectGoesBeforeAnOlderOne() {
    make("orders", "nightly");
    BackupCase object = backup().createdAt(CLOCK.instant()).managed();
    String made = make("orders", "nightly");

    assertThat(manager.readOne(object.pass())).map(BackupDetails::backupArn).hasValue(made);
  }

  @Test
  void oneThatMayBeSomebodyElsesIsNotDeleted() {
    make("orders", "nightly");
    BackupCase object = backup().createdAt(CLOCK.instant().plusSeconds(20)).managed().deleted();

    assertThat(manager.readOne(object.pass())).isEmpty();
  }

  @Test
  void itIsFoundBehindManyOthers() {
    for (int i = 0; i < 120; i++) {
      make("orders", "other-" + i);
    }
    String made = make("orders", "nightly");

    assertThat(manager.readOne(fresh().managed().pass()))
        .map(BackupDetails::backupArn)
        .hasValue(made);
    assertThat(aws.calls().all()).filteredOn(BackupManagerIT::isListing).hasSize(2);
  }

  private static boolean isListing(LoggedCall call) {
    return call.operation().equals("ListBackups");
  }

  @Test
  void twoObjectsOfOneNameNeverHaveTheSameBackup() {
    String first = make("orders", "nightly");
    String second = make("orders", "nightly");

    assertThat(manager.readOne(fresh().managed().pass()))
        .map(BackupDetails::backupArn)
        .hasValue(first);
    assertThat(manager.readOne(named("other").createdAt(created()).managed().pass()))
        .map(BackupDetails::backupArn)
        .hasValue(second);
    assertThat(manager.readOne(named("third").createdAt(created()).managed().pass())).isEmpty();
  }

  @Test
  void backupOfAnObjectThatWasOnlySeenIsNotTaken() {
    String made = make("orders", "nightly");
    claims.claim(named("other").object().getMetadata(), made);

    assertThat(manager.readOne(fresh().managed().pass())).isEmpty();

    claims.release(new ObjectKey("shop", "other"));
    assertThat(manager.readOne(fresh().managed().pass())).isPresent();
  }

  @Test
  void backupThatAnObjectOnlyNamesIsFoundByTheOneItWasMadeFor() {
    String made = make("orders", "nightly");
    BackupCase adopting = named("other").knows(made);
    assertThat(manager.readOne(adopting.pass())).isPresent();

    assertThat(manager.readOne(fresh().managed().pass()))
        .map(BackupDetails::backupArn)
        .hasValue(made);
  }

  @Test
  void edge6LostStatusPatchLeadsToNoSecondBackup() {
    Step create = manager.decideCreation(fresh().pass()).steps().get(0);

    Optional<BackupDetails> made = manager.perform(fresh().pass(), create);

    assertThat(made).map(BackupDetails::backupStatus).hasValue(BackupStatus.CREATING);
    assertThat(manager.readOne(named("other").createdAt(created()).managed().pass())).isEmpty();
    // The status could not be written, but the process knows.
    assertThat(manager.readOne(fresh().managed().pass()))
        .map(BackupDetails::backupArn)
        .isEqualTo(made.map(BackupDetails::backupArn));
  }

  @Test
  void backupThatSomebodyDeletedIsToldAsDeletedWithWhatIsKnownOfIt() {
    String made = make("orders", "nightly");
    client.deleteBackup(request -> request.backupArn(made));

    BackupDetails gone = manager.readOne(fresh().managed().knows(made).pass()).orElseThrow();

    assertThat(gone.backupStatus()).isEqualTo(BackupStatus.DELETED);
    assertThat(gone.backupSizeBytes()).isEqualTo(7);
    assertThat(manager.readOne(fresh().managed().knows(made).deleted().pass())).isEmpty();
    assertThat(manager.readOne(fresh().knows(made).pass()))
        .as("what is to be adopted and is not there")
        .isEmpty();
  }

  @Test
  void deletingFindsTheBackupThatTheStatusDoesNotKnow() {
    make("orders", "nightly");
    BackupCase object = fresh().managed().deleted();
    BackupDetails found = manager.readOne(object.pass()).orElseThrow();

    Step delete = manager.decideDeletion(object.pass(), found).steps().get(0);
    manager.perform(object.pass(), delete);

    assertThat(manager.readOne(object.pass())).isEmpty();
    assertThat(client.listBackups(request -> request.tableName("orders")).backupSummaries())
        .isEmpty();
  }

  @Test
  void statusHasAllThatAwsTells() {
    String made = make("orders", "nightly");

    var status =
        manager.status(manager.readOne(fresh().managed().knows(made).pass()).orElseThrow());

    assertThat(status.at("/ackResourceMetadata/arn").asText()).isEqualTo(made);
    assertThat(status.path("backupStatus").asText()).isEqualTo("AVAILABLE");
    assertThat(status.path("backupType").asText()).isEqualTo("USER");
    assertThat(status.has("backupSizeBytes")).isTrue();
    assertThat(status.path("backupCreationDateTime").asText()).startsWith("2026-");
  }

  @Test
  void observedSpecIsThatOfTheBackup() {
    String made = make("orders", "nightly");
    BackupCase object = backup().name("x-y").table("z-z").knows(made);

    assertThat(manager.observedSpec(object.pass(), manager.readOne(object.pass()).orElseThrow()))
        .hasToString("{\"backupName\":\"nightly\",\"tableName\":\"orders\"}");
  }

  /** Returns an object that was created just now. */
  private static BackupCase fresh() {
    return backup().createdAt(created());
  }

  private static Instant created() {
    return CLOCK.instant().minusSeconds(30);
  }

  private static String make(String table, String name) {
    String arn =
        client
            .createBackup(request -> request.tableName(table).backupName(name))
            .backupDetails()
            .backupArn();
    CLOCK.advance(Duration.ofMillis(100));
    return arn;
  }
}
