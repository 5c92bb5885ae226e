package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.dynamodb.backup.Backups;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeleteBackupTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private String availableBackup() {
    dynamoDb.createUsableTable("orders");
    String arn =
        dynamoDb
            .call("CreateBackup", "{TableName:'orders', BackupName:'daily'}")
            .path("BackupDetails")
            .path("BackupArn")
            .asText();
    dynamoDb.passSeconds(1);
    return arn;
  }

  private static String named(String arn) {
    return "{BackupArn:'" + arn + "'}";
  }

  @Test
  void answerIsTheLastToTellTheBackup() {
    String arn = availableBackup();

    JsonNode description = dynamoDb.call("DeleteBackup", named(arn)).path("BackupDescription");

    assertThat(description.path("BackupDetails").path("BackupStatus").asText())
        .isEqualTo("DELETED");
    assertThat(description.path("SourceTableDetails").path("TableName").asText())
        .isEqualTo("orders");
    String notFound = "BackupNotFoundException: Backup not found: " + arn;
    assertThat(dynamoDb.refusal("DescribeBackup", named(arn))).isEqualTo(notFound);
    assertThat(dynamoDb.refusal("DeleteBackup", named(arn))).isEqualTo(notFound);
    assertThat(dynamoDb.call("ListBackups", "{}").path("BackupSummaries")).isEmpty();
  }

  @Test
  void backupIsFoundWhateverTheRegionInItsArn() {
    String arn = availableBackup();

    dynamoDb.call("DeleteBackup", named(arn.replace("us-west-2", "us-east-1")));

    assertThat(dynamoDb.refusal("DescribeBackup", named(arn)))
        .startsWith("BackupNotFoundException");
  }

  @Test
  void backupThatIsBeingCreatedIsInUse() {
    dynamoDb.createUsableTable("orders");
    String arn =
        dynamoDb
            .call("CreateBackup", "{TableName:'orders', BackupName:'daily'}")
            .path("BackupDetails")
            .path("BackupArn")
            .asText();

    assertThat(dynamoDb.refusal("DeleteBackup", named(arn))).startsWith("BackupInUseException: ");
  }

  @Test
  void backupThatIsBeingRestoredIsInUse() {
    String arn = availableBackup();
    Backups backups =
        new Backups(dynamoDb.world().region(InMemoryDynamoDb.ACCOUNT, InMemoryDynamoDb.REGION));
    backups.setInUse(arn, true);

    String refusal = dynamoDb.refusal("DeleteBackup", named(arn));
    backups.setInUse(arn, false);

    assertThat(refusal)
        .isEqualTo("BackupInUseException: Backup is being used to restore table: " + arn);
    assertThat(dynamoDb.call("DeleteBackup", named(arn))).isNotEmpty();
  }

  @Test
  void systemBackupCannotBeDeletedAndExpires() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call(
        "UpdateContinuousBackups",
        "{TableName:'orders',"
            + " PointInTimeRecoverySpecification:{PointInTimeRecoveryEnabled:true}}");
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(10);
    String arn = systemBackups().path(0).path("BackupArn").asText();

    String refusal = dynamoDb.refusal("DeleteBackup", named(arn));
    dynamoDb.pass(Duration.ofDays(36));

    assertThat(refusal)
        .isEqualTo(
            "ValidationException: Invalid Request: User is not allowed to delete the system backup"
                + " with arn "
                + arn
                + ". It will automatically expire on 2026-11-13T00:00:28.000Z");
    assertThat(systemBackups()).isEmpty();
  }

  private JsonNode systemBackups() {
    return dynamoDb.call("ListBackups", "{BackupType:'SYSTEM'}").path("BackupSummaries");
  }
}
