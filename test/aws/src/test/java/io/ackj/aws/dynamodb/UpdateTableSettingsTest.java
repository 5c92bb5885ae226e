package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.addIndex;
import static io.ackj.aws.dynamodb.TableLab.customerKey;
import static io.ackj.aws.dynamodb.TableLab.inUse;
import static io.ackj.aws.dynamodb.TableLab.invalid;
import static io.ackj.aws.dynamodb.TableLab.limited;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static io.ackj.aws.dynamodb.TableLab.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Keys;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Region;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams, encryption, table class, deletion protection and the replication of settings. */
class UpdateTableSettingsTest {
  private static final String STREAM_ON =
      "'StreamSpecification': {'StreamEnabled': true, 'StreamViewType': 'NEW_IMAGE'}";
  private static final String STREAM_OFF = "'StreamSpecification': {'StreamEnabled': false}";
  private static final String INFREQUENT = "'TableClass': 'STANDARD_INFREQUENT_ACCESS'";

  private final TableLab lab = new TableLab();

  @BeforeEach
  void createTable() {
    lab.createActive(onDemand("orders"));
  }

  @Test
  void streamIsThereAtOnceAndKeepsItsArnWhenItIsOff() {
    JsonNode on = update(STREAM_ON);
    String arn = on.path("LatestStreamArn").asText();
    assertThat(on.path("TableStatus").asText()).isEqualTo("UPDATING");
    assertThat(arn).endsWith("/stream/2026-11-21T12:00:16.000");
    lab.pass(Lapse.STREAM_CHANGE);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");

    update(STREAM_OFF);
    lab.settle();

    assertThat(lab.describe("orders").has("StreamSpecification")).isFalse();
    assertThat(lab.describe("orders").path("LatestStreamArn").asText()).isEqualTo(arn);
    assertThat(update(STREAM_ON).path("LatestStreamArn").asText()).isNotEqualTo(arn);
  }

  @Test
  void streamThatIsOnOrOffAlreadyIsRefused() {
    refused(
        () -> update(STREAM_OFF),
        "ValidationException",
        "Table has no stream to disable: TableName: orders");
    update(STREAM_ON);
    lab.settle();

    refused(
        () -> update(STREAM_ON.replace("NEW_IMAGE", "KEYS_ONLY")),
        "ValidationException",
        "Table already has an enabled stream: TableName: orders");
    invalid(
        () -> update("'StreamSpecification': {'StreamEnabled': true}"),
        "If stream is being enabled then UpdateViewType is required");
    invalid(
        () -> update(STREAM_ON.replace("true", "false")),
        "If stream is being disabled, then UpdateViewType must not be specified");
  }

  @Test
  void streamChangeHindersOthersButNotEncryptionProtectionAndWarmThroughput() {
    update(STREAM_ON);

    inUse(
        () -> update(STREAM_OFF),
        "A stream status change is currently in progress. Table: orders Stream:"
            + " 2026-11-21T12:00:16.000 Operation: ENABLE");
    inUse(
        () -> update(INFREQUENT), "Can't update table class when stream status is being updated.");
    inUse(
        () -> update("'OnDemandThroughput': {'MaxReadRequestUnits': 5}"),
        "OnDemandThroughput cannot be updated while stream status update is in progress");
    inUse(
        () -> lab.update(addIndex("orders", "day")),
        "Can't create or delete an index when stream status is being updated.");
    inUse(
        () -> update("'BillingMode': 'PROVISIONED', " + TableLab.throughput(1)),
        "Can't change table IOPS when stream status is being updated.");
    update("'SSESpecification': {'Enabled': true}");
    update("'DeletionProtectionEnabled': true");
    update("'WarmThroughput': {'ReadUnitsPerSecond': 13000}");
  }

  @Test
  void newClassShowsWhenTheTableIsActiveAgain() {
    JsonNode updated = update(INFREQUENT);

    assertThat(updated.path("TableStatus").asText()).isEqualTo("UPDATING");
    assertThat(updated.has("TableClassSummary")).isFalse();
    inUse(
        () -> update("'TableClass': 'STANDARD'"),
        "Can't update table class when a table class update is in progress. Table: orders"
            + " TableClassUpdateInProgress: STANDARD_INFREQUENT_ACCESS");
    lab.pass(Lapse.TABLE_CLASS_CHANGE);
    JsonNode summary = lab.describe("orders").path("TableClassSummary");
    assertThat(summary.path("TableClass").asText()).isEqualTo("STANDARD_INFREQUENT_ACCESS");
    assertThat(summary.has("LastUpdateDateTime")).isTrue();
  }

  @Test
  void classThatIsThereCostsNothingUntilTheTwoChangesAreSpent() {
    for (int i = 0; i < 5; i++) {
      assertThat(update("'TableClass': 'STANDARD'").path("TableStatus").asText())
          .isEqualTo("UPDATING");
      assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    }
    update(INFREQUENT);
    lab.settle();
    update("'TableClass': 'STANDARD'");
    lab.settle();

    limited(() -> update(INFREQUENT), "Updates to TableClass are limited to 2 times in 30 day(s).");
    limited(() -> update("'TableClass': 'STANDARD'"), "Updates to TableClass are limited");
    lab.pass(Duration.ofDays(30));
    update(INFREQUENT);
  }

  @Test
  void keyChangeMakesATableActiveTooEarlyAndASecondClassIsLost() {
    update(INFREQUENT);

    update("'SSESpecification': {'Enabled': true}");

    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    update("'TableClass': 'STANDARD'");
    lab.settle();
    assertThat(lab.describe("orders").at("/TableClassSummary/TableClass").asText())
        .isEqualTo("STANDARD_INFREQUENT_ACCESS");
    update("'TableClass': 'STANDARD'");
  }

  @Test
  void protectionIsSwitchedAtOnceAndThenNotForFifteenSeconds() {
    JsonNode updated = update("'DeletionProtectionEnabled': true");

    assertThat(updated.path("DeletionProtectionEnabled").asBoolean()).isTrue();
    assertThat(updated.path("TableStatus").asText()).isEqualTo("ACTIVE");
    for (boolean value : new boolean[] {true, false}) {
      refused(
          () -> update("'DeletionProtectionEnabled': " + value),
          "ThrottlingException",
          "Deletion protection setting for table orders modified within the previous 15000"
              + " milliseconds. Please try again after 2026-11-21T12:00:31.000");
    }
    lab.pass(Lapse.PROTECTION_COOLDOWN);
    update("'DeletionProtectionEnabled': true");
    update("'DeletionProtectionEnabled': false");
  }

  @Test
  void encryptionWithAKeyShowsInThreeSteps() {
    JsonNode updated = update("'SSESpecification': {'Enabled': true}");

    assertThat(updated.path("TableStatus").asText()).isEqualTo("ACTIVE");
    assertThat(sse()).isEqualTo(TableLab.json("{'Status': 'UPDATING'}"));
    lab.pass(Lapse.ENCRYPTION_CHANGE_START);
    assertThat(sse().path("Status").asText()).isEqualTo("UPDATING");
    assertThat(sse().path("KMSMasterKeyArn").asText()).isEqualTo(keys().managedKeyArn());
    lab.pass(Lapse.ENCRYPTION_CHANGE);
    assertThat(sse().path("Status").asText()).isEqualTo("ENABLED");
    assertThat(sse().path("SSEType").asText()).isEqualTo("KMS");

    update("'SSESpecification': {'Enabled': false}");
    assertThat(sse().path("KMSMasterKeyArn").asText()).isEqualTo(keys().managedKeyArn());
    lab.pass(Lapse.ENCRYPTION_CHANGE_START);
    assertThat(sse()).isEqualTo(TableLab.json("{'Status': 'UPDATING'}"));
    lab.pass(Lapse.ENCRYPTION_CHANGE);
    assertThat(lab.describe("orders").has("SSEDescription")).isFalse();
  }

  @Test
  void encryptionThatIsThereIsRefusedByArnAndRepeatedByIdOrAlias() {
    invalid(
        () -> update("'SSESpecification': {'Enabled': false}"),
        "Table is already encrypted by default");
    invalid(() -> update("'SSESpecification': {}"), "Table is already encrypted by default");
    update(customerKey("k-1"));
    lab.settle();

    invalid(
        () -> update(customerKey(keys().arn("k-1"))),
        "Table is already encrypted with given KMSMasterKeyId.");
    update(customerKey("k-1"));
    assertThat(sse().path("Status").asText()).isEqualTo("UPDATING");
  }

  @Test
  void changeOfTheKeyHindersAnotherButIsRepeatable() {
    update(customerKey("k-1"));

    inUse(() -> update(customerKey("k-2")), "Server-Side Encryption is still being updated");
    inUse(
        () -> update("'SSESpecification': {'Enabled': false}"),
        "Server-Side Encryption is still being updated");
    update(customerKey("k-1"));
    update(STREAM_ON);
  }

  @Test
  void fifthChangeOfTheKeyWaitsForSixHoursUnlessItIsSwitchingOff() {
    for (int i = 0; i < 4; i++) {
      update(customerKey("k-" + i));
      lab.settle();
    }
    keys().setState(keys().arn("k-9"), Keys.KeyState.DISABLED);

    limited(
        () -> update(customerKey("k-9")),
        "Encryption mode changes are limited in the 24h window ending at Sunday, November 22, 2026"
            + " at 12:00:16 PM");
    update("'SSESpecification': {'Enabled': false}");
    lab.settle();
    limited(() -> update(customerKey("k-5")), "Encryption mode changes are limited");
    lab.pass(Duration.ofHours(6));
    update(customerKey("k-5"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:kms:us-east-1:111122223333:key/k|ValidationException|KMS validation error:",
        "arn:aws:kms:us-west-2:444455556666:key/k|AccessDeniedException|KMS key access denied error:"
      })
  void keysOfOtherRegionsAndAccountsAreRefused(String arn, String code, String message) {
    refused(() -> update(customerKey(arn)), code, message);
  }

  @Test
  void settingsReplicationOfATableWithoutReplicasIsOnOrOff() {
    assertThat(
            update("'GlobalTableSettingsReplicationMode': 'ENABLED'")
                .path("GlobalTableSettingsReplicationMode")
                .asText())
        .isEqualTo("ENABLED");
    refused(
        () -> update("'GlobalTableSettingsReplicationMode': 'ENABLED_WITH_OVERRIDES'"),
        "ValidationException",
        "Value 'ENABLED_WITH_OVERRIDES' at 'GlobalTableSettingsReplicationMode' failed to satisfy"
            + " constraint");
  }

  private JsonNode update(String members) {
    return lab.update(with("orders", members));
  }

  private JsonNode sse() {
    return lab.describe("orders").path("SSEDescription");
  }

  private Region region() {
    return lab.world().region(TableLab.ACCOUNT, TableLab.REGION);
  }

  private Keys keys() {
    return region().keys();
  }
}
