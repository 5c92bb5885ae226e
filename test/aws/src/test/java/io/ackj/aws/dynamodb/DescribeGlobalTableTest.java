package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import io.ackj.aws.state.ReplicaStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeGlobalTableTest {
  private static final String ORDERS = "{GlobalTableName:'orders'}";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  @Test
  void existingGlobalTableIsToldFromAnyRegion() {
    new GlobalTables(dynamoDb.world(), InMemoryDynamoDb.ACCOUNT)
        .seed("orders", List.of("us-west-2", "us-east-1"));
    dynamoDb.setRegion("eu-west-1");

    assertThat(dynamoDb.call("DescribeGlobalTable", ORDERS).toString())
        .isEqualTo(
            "{\"GlobalTableDescription\":{\"ReplicationGroup\":["
                + "{\"RegionName\":\"us-east-1\",\"ReplicaStatus\":\"ACTIVE\"},"
                + "{\"RegionName\":\"us-west-2\",\"ReplicaStatus\":\"ACTIVE\"}],"
                + "\"GlobalTableArn\":\"arn:aws:dynamodb::111122223333:global-table/orders\","
                + "\"CreationDateTime\":1791504000.000,\"GlobalTableStatus\":\"ACTIVE\","
                + "\"GlobalTableName\":\"orders\"}}");
  }

  @Test
  void globalTableOfTheCurrentVersionIsNotKnown() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.makeGlobal("orders", "us-east-1", ReplicaStatus.ACTIVE, false);

    assertThat(dynamoDb.refusal("DescribeGlobalTable", ORDERS))
        .isEqualTo(
            "GlobalTableNotFoundException: Global table not found: Global table with name: 'orders'"
                + " does not exist.");
  }

  @Test
  void nameMustBeValid() {
    assertThat(dynamoDb.refusal("DescribeGlobalTable", "{GlobalTableName:''}"))
        .isEqualTo(
            "ValidationException: TableName must be at least 3 characters long and at most 255"
                + " characters long");
  }
}
