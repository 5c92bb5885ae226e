package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListBackupsTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  /** Makes a backup a second after the one before; the first is made at 1791504020. */
  private String backUp(String table, String name) {
    String arn =
        dynamoDb
            .call("CreateBackup", "{TableName:'" + table + "', BackupName:'" + name + "'}")
            .path("BackupDetails")
            .path("BackupArn")
            .asText();
    dynamoDb.passSeconds(1);
    return arn;
  }

  private List<String> names(String json) {
    List<String> names = new ArrayList<>();
    dynamoDb
        .call("ListBackups", json)
        .path("BackupSummaries")
        .forEach(summary -> names.add(summary.path("BackupName").asText()));
    return names;
  }

  @Test
  void summaryTellsTheTable() {
    dynamoDb.createUsableTable("orders");
    String arn = backUp("orders", "daily");

    JsonNode summary = dynamoDb.call("ListBackups", "{}").path("BackupSummaries").path(0);

    assertThat(summary)
        .isEqualTo(
            InMemoryDynamoDb.parse(
                    "{TableName:'orders', TableId:'"
                        + dynamoDb.table("orders").current().id()
                        + "', TableArn:'"
                        + dynamoDb.tableArn("orders")
                        + "', BackupArn:'"
                        + arn
                        + "', BackupName:'daily', BackupStatus:'AVAILABLE', BackupType:'USER'}")
                .put("BackupSizeBytes", 0L)
                .put("BackupCreationDateTime", new BigDecimal("1791504020.000")));
  }

  @Test
  void tablesOfOneNameAreToldApartByTheirIdOnly() {
    dynamoDb.createUsableTable("orders");
    backUp("orders", "old");
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(10);
    dynamoDb.createUsableTable("orders");
    backUp("orders", "new");

    JsonNode summaries =
        dynamoDb.call("ListBackups", "{TableName:'orders'}").path("BackupSummaries");

    assertThat(summaries.findValuesAsText("BackupName")).containsExactly("old", "new");
    assertThat(summaries.findValuesAsText("TableArn")).containsOnly(dynamoDb.tableArn("orders"));
    assertThat(summaries.findValuesAsText("TableId")).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                          | aaa,bbb,ccc | all that users made, by time
          {TableName:'orders'}                        | aaa,ccc | of one table
          {TableName:'nothing'}                       | ''    | a table that never was is no mistake
          {BackupType:'USER'}                         | aaa,bbb,ccc | the usual type
          {BackupType:'AWS_BACKUP'}                   | ''    | AWS Backup makes none here
          {BackupType:'ALL'}                          | aaa,bbb,ccc | of all types
          {TimeRangeLowerBound:1791504041}            | bbb,ccc | the lower bound is within
          {TimeRangeUpperBound:1791504041}            | aaa | the upper bound is not
          {TimeRangeLowerBound:1791504041, TimeRangeUpperBound:1791504042} | bbb | both
          {Limit:3}                                   | aaa,bbb,ccc | exactly one page
          """)
  void filtersWorkTogether(String json, String names, String reason) {
    dynamoDb.createUsableTable("orders");
    dynamoDb.createUsableTable("customers");
    backUp("orders", "aaa");
    backUp("customers", "bbb");
    backUp("orders", "ccc");

    assertThat(String.join(",", names(json.replace('"', '\'')))).as(reason).isEqualTo(names);
  }

  @Test
  void tableIsNamedByItsArn() {
    dynamoDb.createUsableTable("orders");
    backUp("orders", "daily");

    assertThat(names("{TableName:'" + dynamoDb.tableArn("orders") + "'}")).containsExactly("daily");
  }

  @Test
  void pagesFollowOneAnother() {
    dynamoDb.createUsableTable("orders");
    List.of("a", "b", "c").forEach(name -> backUp("orders", name + "aa"));

    ObjectNode first = dynamoDb.call("ListBackups", "{Limit:2}");
    String cursor = first.path("LastEvaluatedBackupArn").asText();
    ObjectNode second =
        dynamoDb.call("ListBackups", "{Limit:2, ExclusiveStartBackupArn:'" + cursor + "'}");

    assertThat(first.path("BackupSummaries")).hasSize(2);
    assertThat(second.path("BackupSummaries")).hasSize(1);
    assertThat(second.has("LastEvaluatedBackupArn")).isFalse();
  }

  @Test
  void lastPageHasNoCursorAlsoWhenItIsFull() {
    dynamoDb.createUsableTable("orders");
    List.of("aaa", "bbb").forEach(name -> backUp("orders", name));

    assertThat(dynamoDb.call("ListBackups", "{Limit:2}").has("LastEvaluatedBackupArn")).isFalse();
  }

  @Test
  void cursorMayNameADeletedBackup() {
    dynamoDb.createUsableTable("orders");
    String first = backUp("orders", "aaa");
    backUp("orders", "bbb");
    dynamoDb.call("DeleteBackup", "{BackupArn:'" + first + "'}");

    assertThat(names("{ExclusiveStartBackupArn:'" + first + "'}")).containsExactly("bbb");
  }

  @Test
  void cursorOfAnotherRegionIsRefused() {
    dynamoDb.createUsableTable("orders");
    String arn = backUp("orders", "aaa").replace("us-west-2", "us-east-1");

    assertThat(dynamoDb.refusal("ListBackups", "{ExclusiveStartBackupArn:'" + arn + "'}"))
        .startsWith("ValidationException: ")
        .contains("does not match the region");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Limit:101}           | Member must have value less than or equal to 100
          {Limit:0}             | Member must have value greater than or equal to 1
          {BackupType:'user'}   | Member must satisfy enum value set
          {ExclusiveStartBackupArn:'short'} | Member must have length greater than or equal to 37
          {TimeRangeLowerBound:2, TimeRangeUpperBound:1} | Time range lower bound must be less than or equal to upper bound
          """)
  void requestMustBeValid(String json, String message) {
    assertThat(dynamoDb.refusal("ListBackups", json.replace('"', '\'')))
        .startsWith("ValidationException: ")
        .contains(message);
  }

  @Test
  void deletedTableWithPointInTimeRecoveryLeavesASystemBackup() {
    dynamoDb.createUsableTable("orders");
    setRecovery(true);
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(10);

    JsonNode summary =
        dynamoDb.call("ListBackups", "{BackupType:'SYSTEM'}").path("BackupSummaries").path(0);

    assertThat(summary.path("BackupName").asText()).isEqualTo("orders$DeletedTableBackup");
    assertThat(summary.path("BackupArn").asText()).endsWith("-00000000");
    assertThat(summary.path("BackupExpiryDateTime").asDouble())
        .isEqualTo(summary.path("BackupCreationDateTime").asDouble() + 35 * 24 * 3600);
    assertThat(names("{}")).isEmpty();
  }

  @ParameterizedTest(name = "on before: {0}, on in deletion: {1}")
  @CsvSource({"true,false,0", "false,true,1"})
  void recoveryCountsAsItWasSetLast(boolean before, boolean during, int backups) {
    dynamoDb.createUsableTable("orders");
    setRecovery(before);
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(1);
    setRecovery(during);
    dynamoDb.passSeconds(10);

    assertThat(names("{BackupType:'ALL'}")).hasSize(backups);
  }

  private void setRecovery(boolean enabled) {
    dynamoDb.call(
        "UpdateContinuousBackups",
        "{TableName:'orders', PointInTimeRecoverySpecification:{PointInTimeRecoveryEnabled:"
            + enabled
            + "}}");
  }
}
