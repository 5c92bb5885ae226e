package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeBackupTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private String backUp(String table) {
    return dynamoDb
        .call("CreateBackup", "{TableName:'" + table + "', BackupName:'daily'}")
        .path("BackupDetails")
        .path("BackupArn")
        .asText();
  }

  private JsonNode describe(String arn) {
    return dynamoDb.call("DescribeBackup", "{BackupArn:'" + arn + "'}").path("BackupDescription");
  }

  @Test
  void backupIsAvailableAMomentAfterItsCreation() {
    dynamoDb.createUsableTable("orders");
    String arn = backUp("orders");
    String before = describe(arn).path("BackupDetails").path("BackupStatus").asText();

    dynamoDb.passSeconds(0.05);

    assertThat(before).isEqualTo("CREATING");
    assertThat(describe(arn).path("BackupDetails").path("BackupStatus").asText())
        .isEqualTo("AVAILABLE");
  }

  @Test
  void plainTableHasNoFeatures() {
    dynamoDb.createUsableTable("orders");

    JsonNode description = describe(backUp("orders"));

    assertThat(description.path("SourceTableFeatureDetails").toString()).isEqualTo("{}");
    JsonNode source = description.path("SourceTableDetails");
    assertThat(source.path("TableArn").asText()).isEqualTo(dynamoDb.tableArn("orders"));
    assertThat(source.path("TableId").asText()).isEqualTo(dynamoDb.table("orders").current().id());
    assertThat(source.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    assertThat(source.path("ProvisionedThroughput").toString())
        .isEqualTo("{\"ReadCapacityUnits\":0,\"WriteCapacityUnits\":0}");
    assertThat(source.path("KeySchema").toString())
        .isEqualTo("[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}]");
    assertThat(source.path("TableCreationDateTime").asText()).isEqualTo("1791504000.000");
    assertThat(source.has("OnDemandThroughput")).isFalse();
  }

  @Test
  void featuresAreRecorded() {
    dynamoDb.createUsableTable(
        "orders",
        ", OnDemandThroughput:{MaxReadRequestUnits:100},"
            + " StreamSpecification:{StreamEnabled:true,StreamViewType:'KEYS_ONLY'},"
            + " SSESpecification:{Enabled:true}, TableClass:'STANDARD_INFREQUENT_ACCESS',"
            + " Tags:[{Key:'team',Value:'shop'}]");
    dynamoDb.call(
        "UpdateTimeToLive",
        "{TableName:'orders', TimeToLiveSpecification:{AttributeName:'ttl', Enabled:true}}");
    dynamoDb.passSeconds(5);

    JsonNode description = describe(backUp("orders"));

    JsonNode features = description.path("SourceTableFeatureDetails");
    assertThat(features.propertyStream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrder("StreamDescription", "TimeToLiveDescription", "SSEDescription");
    assertThat(features.path("StreamDescription").toString())
        .isEqualTo("{\"StreamEnabled\":true,\"StreamViewType\":\"KEYS_ONLY\"}");
    assertThat(features.path("TimeToLiveDescription").toString())
        .isEqualTo("{\"TimeToLiveStatus\":\"ENABLED\",\"AttributeName\":\"ttl\"}");
    assertThat(features.path("SSEDescription").path("Status").asText()).isEqualTo("ENABLED");
    assertThat(features.path("SSEDescription").path("SSEType").asText()).isEqualTo("KMS");
    assertThat(description.path("SourceTableDetails").path("OnDemandThroughput").toString())
        .isEqualTo("{\"MaxReadRequestUnits\":100}");
  }

  @Test
  void indexesAreRecordedWithoutTheirState() {
    dynamoDb.createIndexedTable("orders");

    JsonNode features = describe(backUp("orders")).path("SourceTableFeatureDetails");

    assertThat(features.path("GlobalSecondaryIndexes").toString())
        .isEqualTo(
            "[{\"IndexName\":\"byDate\",\"KeySchema\":[{\"AttributeName\":\"date\",\"KeyType\":"
                + "\"HASH\"}],\"Projection\":{\"ProjectionType\":\"ALL\"},"
                + "\"ProvisionedThroughput\":{\"ReadCapacityUnits\":0,\"WriteCapacityUnits\":0}}]");
    assertThat(features.path("LocalSecondaryIndexes").toString())
        .isEqualTo(
            "[{\"IndexName\":\"local\",\"KeySchema\":[{\"AttributeName\":\"id\",\"KeyType\":"
                + "\"HASH\"},{\"AttributeName\":\"date\",\"KeyType\":\"RANGE\"}],\"Projection\":"
                + "{\"ProjectionType\":\"INCLUDE\",\"NonKeyAttributes\":[\"note\"]}}]");
  }

  @Test
  void backupOutlivesItsTable() {
    dynamoDb.createUsableTable("orders");
    String arn = backUp("orders");
    dynamoDb.passSeconds(1);
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(60);

    JsonNode description = describe(arn);

    assertThat(description.path("BackupDetails").path("BackupStatus").asText())
        .isEqualTo("AVAILABLE");
    assertThat(description.path("SourceTableDetails").path("TableName").asText())
        .isEqualTo("orders");
  }

  @Test
  void regionInTheArnDoesNotMatterAndIsRepeated() {
    dynamoDb.createUsableTable("orders");
    String elsewhere = backUp("orders").replace("us-west-2", "eu-west-1");

    JsonNode description = describe(elsewhere);

    assertThat(description.path("BackupDetails").path("BackupArn").asText()).isEqualTo(elsewhere);
  }

  @Test
  void backupIsKnownInItsOwnRegionOnly() {
    dynamoDb.createUsableTable("orders");
    String arn = backUp("orders");
    dynamoDb.setRegion("us-east-1");

    assertThat(dynamoDb.refusal("DescribeBackup", "{BackupArn:'" + arn + "'}"))
        .isEqualTo("BackupNotFoundException: Backup not found: " + arn);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                                                 | ValidationException: Invalid Backup ARN         | empty
          arn:aws:dynamodb:us-west-2:111122223333:table/orders                               | ValidationException: Invalid Backup ARN         | a table's
          arn:aws:dynamodb:xx-fake-1:111122223333:table/orders/backup/01791504020000-01234567 | ValidationException: BackupArn is not valid     | no Region
          arn:aws-cn:dynamodb:us-west-2:111122223333:table/orders/backup/01791504020000-01234567 | ValidationException: BackupArn is not valid  | another partition
          arn:aws:sqs:us-west-2:111122223333:table/orders/backup/01791504020000-01234567     | ValidationException: BackupArn is not valid     | another service
          arn:aws:dynamodb:us-west-2:444455556666:table/orders/backup/01791504020000-01234567 | AccessDeniedException: Access is denied        | another account
          arn:aws:dynamodb::111122223333:table/orders/backup/01791504020000-01234567         | AccessDeniedException: Access is denied         | no Region given
          arn:aws:dynamodb:us-west-2:111122223333:table/orders/backup/01791504020000-01234567 | BackupNotFoundException: Backup not found: arn:aws:dynamodb:us-west-2:111122223333:table/orders/backup/01791504020000-01234567 | never made
          """)
  void arnMustBeOneOfABackup(String arn, String refusal, String reason) {
    assertThat(dynamoDb.refusal("DescribeBackup", "{BackupArn:'" + arn + "'}"))
        .as(reason)
        .isEqualTo(refusal);
  }
}
