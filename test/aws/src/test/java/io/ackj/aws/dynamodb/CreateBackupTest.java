package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateBackupTest {
  private static final String CREATE = "{TableName:'orders', BackupName:'daily'}";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private JsonNode create() {
    return dynamoDb.call("CreateBackup", CREATE).path("BackupDetails");
  }

  @Test
  void answerTellsABackupThatIsBeingCreated() {
    dynamoDb.createUsableTable("orders");

    JsonNode details = create();

    assertThat(details.path("BackupArn").asText())
        .matches(".*:table/orders/backup/01791504020000-[0-9a-f]{8}");
    assertThat(details.path("BackupName").asText()).isEqualTo("daily");
    assertThat(details.path("BackupStatus").asText()).isEqualTo("CREATING");
    assertThat(details.path("BackupType").asText()).isEqualTo("USER");
    assertThat(details.path("BackupSizeBytes").asLong()).isZero();
    assertThat(details.path("BackupCreationDateTime").asText()).isEqualTo("1791504020.000");
    assertThat(details.has("BackupExpiryDateTime")).isFalse();
  }

  @Test
  void namesAreNotUnique() {
    dynamoDb.createUsableTable("orders");

    String first = create().path("BackupArn").asText();
    String second = create().path("BackupArn").asText();

    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void tableIsBackedUpWhileItIsBeingDeleted() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.deleteTable("orders");

    String arn = create().path("BackupArn").asText();
    dynamoDb.passSeconds(2);
    String later = dynamoDb.refusal("CreateBackup", CREATE);
    dynamoDb.passSeconds(10);

    assertThat(later).isEqualTo("TableNotFoundException: Table not found: orders");
    assertThat(dynamoDb.call("DescribeBackup", "{BackupArn:'" + arn + "'}").toString())
        .contains("\"BackupStatus\":\"AVAILABLE\"");
  }

  @Test
  void missingTableIsNotFound() {
    assertThat(dynamoDb.refusal("CreateBackup", CREATE))
        .isEqualTo("TableNotFoundException: Table not found: orders");
  }

  @Test
  void newTableCannotBeBackedUpForAWhile() {
    dynamoDb.createTable("orders");
    String early = dynamoDb.refusal("CreateBackup", CREATE);
    dynamoDb.passSeconds(8);

    String active = dynamoDb.refusal("CreateBackup", CREATE);

    assertThat(early).isEqualTo("TableNotFoundException: Table not found: orders");
    assertThat(active)
        .isEqualTo(
            "ContinuousBackupsUnavailableException: Backups are being enabled for the table:"
                + " orders. Please retry later");
  }

  @Test
  void tableThatLostItsKeyIsRefused() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.loseKey("orders");

    assertThat(dynamoDb.refusal("CreateBackup", CREATE))
        .startsWith("ValidationException: KMS key disabled error: ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ab    | Member must have length greater than or equal to 3
          a b c | Member must satisfy regular expression pattern
          """)
  void nameMustBeValid(String name, String message) {
    dynamoDb.createUsableTable("orders");

    assertThat(dynamoDb.refusal("CreateBackup", "{TableName:'orders', BackupName:'" + name + "'}"))
        .startsWith("ValidationException: 1 validation error detected: Value '" + name)
        .contains(message);
  }
}
