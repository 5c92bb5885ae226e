package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateGlobalTableTest {
  private static final String STREAM =
      ", StreamSpecification:{StreamEnabled:true,StreamViewType:'NEW_AND_OLD_IMAGES'}";
  private static final String CREATE =
      "{GlobalTableName:'orders',"
          + " ReplicationGroup:[{RegionName:'us-west-2'},{RegionName:'us-east-1'}]}";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private void createTables(String more) {
    dynamoDb.setRegion("us-east-1");
    dynamoDb.createUsableTable("orders", more);
    dynamoDb.setRegion(InMemoryDynamoDb.REGION);
    dynamoDb.createUsableTable("orders", more);
  }

  @Test
  void newGlobalTableIsRefusedWhateverTheTables() {
    createTables(STREAM);

    assertThat(dynamoDb.refusal("CreateGlobalTable", CREATE))
        .isEqualTo(
            "ValidationException: One or more parameter values were invalid: DynamoDB global tables"
                + " version 2017.11.29 is not supported. We recommend using DynamoDB global tables"
                + " version 2019.11.21, instead of version 2017.11.29 (Legacy).");
  }

  @Test
  void regionThatNeverHadThemSaysSo() {
    dynamoDb.setRegion("ap-south-1");

    assertThat(dynamoDb.refusal("CreateGlobalTable", CREATE))
        .startsWith(
            "ValidationException: One or more parameter values were invalid: DynamoDB global tables"
                + " version 2017.11.29 is not supported in this region 'ap-south-1', supported"
                + " regions are : [eu-west-2, eu-west-1,");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {GlobalTableName:'', ReplicationGroup:[]}    | TableName must be at least 3 characters long and at most 255 characters long
          {GlobalTableName:'a b c', ReplicationGroup:[]} | 1 validation error detected: Value 'a b c' at 'globalTableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+
          {GlobalTableName:'orders'}                   | 1 validation error detected: Value null at 'replicationGroup' failed to satisfy constraint: Member must not be null
          """)
  void shapeOfTheRequestIsCheckedFirst(String json, String message) {
    assertThat(dynamoDb.refusal("CreateGlobalTable", json.replace('"', '\'')))
        .isEqualTo("ValidationException: " + message);
  }

  @Test
  void globalTableIsMadeOfTablesWhereThatIsAllowed() {
    dynamoDb.world().allowLegacyGlobalTables(true);
    createTables(STREAM);

    assertThat(dynamoDb.call("CreateGlobalTable", CREATE).path("GlobalTableDescription").toString())
        .isEqualTo(
            "{\"ReplicationGroup\":[{\"RegionName\":\"us-east-1\",\"ReplicaStatus\":\"CREATING\"},"
                + "{\"RegionName\":\"us-west-2\",\"ReplicaStatus\":\"CREATING\"}],"
                + "\"GlobalTableArn\":\"arn:aws:dynamodb::111122223333:global-table/orders\","
                + "\"CreationDateTime\":1791504040.000,\"GlobalTableStatus\":\"CREATING\","
                + "\"GlobalTableName\":\"orders\"}");
    dynamoDb.passSeconds(20);
    assertThat(dynamoDb.call("DescribeGlobalTable", "{GlobalTableName:'orders'}").toString())
        .contains("\"GlobalTableStatus\":\"ACTIVE\"");
  }

  @Test
  void nameIsTakenOnce() {
    dynamoDb.world().allowLegacyGlobalTables(true);
    createTables(STREAM);
    dynamoDb.call("CreateGlobalTable", CREATE);

    assertThat(dynamoDb.refusal("CreateGlobalTable", CREATE))
        .startsWith("GlobalTableAlreadyExistsException: ");
  }

  @Test
  void tableMustExistInEachRegion() {
    dynamoDb.world().allowLegacyGlobalTables(true);
    dynamoDb.createUsableTable("orders", STREAM);

    assertThat(dynamoDb.refusal("CreateGlobalTable", CREATE))
        .isEqualTo(
            "TableNotFoundException: Table not found: Table: 'orders' not found in region:"
                + " 'us-east-1'");
  }

  @Test
  void tablesMustHaveFullStreams() {
    dynamoDb.world().allowLegacyGlobalTables(true);
    createTables(", StreamSpecification:{StreamEnabled:true,StreamViewType:'KEYS_ONLY'}");

    assertThat(dynamoDb.refusal("CreateGlobalTable", CREATE))
        .startsWith("ValidationException: ")
        .contains("NEW_AND_OLD_IMAGES");
  }
}
