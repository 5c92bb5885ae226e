package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateGlobalTableTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private void seed() {
    new GlobalTables(dynamoDb.world(), InMemoryDynamoDb.ACCOUNT)
        .seed("orders", List.of("us-west-2", "us-east-1"));
  }

  private static String update(String updates) {
    return "{GlobalTableName:'orders', ReplicaUpdates:[" + updates + "]}";
  }

  private String described() {
    return dynamoDb
        .call("DescribeGlobalTable", "{GlobalTableName:'orders'}")
        .path("GlobalTableDescription")
        .path("ReplicationGroup")
        .toString();
  }

  @Test
  void replicaIsAddedToAGlobalTableThatExists() {
    seed();
    dynamoDb.setRegion("eu-west-1");
    dynamoDb.createUsableTable(
        "orders", ", StreamSpecification:{StreamEnabled:true,StreamViewType:'NEW_AND_OLD_IMAGES'}");

    String answer =
        dynamoDb
            .call("UpdateGlobalTable", update("{Create:{RegionName:'eu-west-1'}}"))
            .path("GlobalTableDescription")
            .path("GlobalTableStatus")
            .asText();
    dynamoDb.passSeconds(20);

    assertThat(answer).isEqualTo("UPDATING");
    assertThat(described()).contains("{\"RegionName\":\"eu-west-1\",\"ReplicaStatus\":\"ACTIVE\"}");
  }

  @Test
  void globalTableWithoutReplicasIsGoneAndItsTablesStay() {
    dynamoDb.createUsableTable("orders");
    seed();

    String answer =
        dynamoDb
            .call(
                "UpdateGlobalTable",
                update("{Delete:{RegionName:'us-west-2'}},{Delete:{RegionName:'us-east-1'}}"))
            .path("GlobalTableDescription")
            .path("GlobalTableStatus")
            .asText();
    dynamoDb.passSeconds(20);

    assertThat(answer).isEqualTo("DELETING");
    assertThat(dynamoDb.refusal("DescribeGlobalTable", "{GlobalTableName:'orders'}"))
        .startsWith("GlobalTableNotFoundException: ");
    assertThat(dynamoDb.call("DescribeTable", "{TableName:'orders'}")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Create:{RegionName:'us-east-1'}} | ReplicaAlreadyExistsException:
          {Delete:{RegionName:'eu-west-1'}} | ReplicaNotFoundException:
          {Create:{RegionName:'eu-west-1'}} | TableNotFoundException: Table not found: Table: 'orders' not found in region: 'eu-west-1'
          {}                                | ValidationException: One or more parameter values were invalid
          """)
  void replicaMustFit(String update, String refusal) {
    seed();

    assertThat(dynamoDb.refusal("UpdateGlobalTable", update(update.replace('"', '\''))))
        .startsWith(refusal);
  }

  @Test
  void emptyUpdateIsRefusedBeforeAnythingElse() {
    assertThat(dynamoDb.refusal("UpdateGlobalTable", update("")))
        .isEqualTo("ValidationException: One or more parameter values were invalid");
  }

  @Test
  void missingGlobalTableIsNotFoundUnlessItIsToBeMade() {
    assertThat(dynamoDb.refusal("UpdateGlobalTable", update("{Delete:{RegionName:'us-east-1'}}")))
        .isEqualTo(
            "GlobalTableNotFoundException: Global table with name: 'orders' does not exist.");
    assertThat(dynamoDb.refusal("UpdateGlobalTable", update("{Create:{RegionName:'us-east-1'}}")))
        .startsWith("ValidationException: ")
        .contains("version 2017.11.29 is not supported");
  }
}
