package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeGlobalTableSettingsTest {
  private static final String ORDERS = "{GlobalTableName:'orders'}";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  @Test
  void settingsAreThoseOfTheTables() {
    dynamoDb.createUsableTable("orders");
    new GlobalTables(dynamoDb.world(), InMemoryDynamoDb.ACCOUNT)
        .seed("orders", List.of("us-west-2"));

    JsonNode settings = dynamoDb.call("DescribeGlobalTableSettings", ORDERS);

    JsonNode replica = settings.path("ReplicaSettings").path(0);
    assertThat(settings.path("GlobalTableName").asText()).isEqualTo("orders");
    assertThat(replica.path("RegionName").asText()).isEqualTo("us-west-2");
    assertThat(replica.path("ReplicaStatus").asText()).isEqualTo("ACTIVE");
    assertThat(replica.path("ReplicaBillingModeSummary").path("BillingMode").asText())
        .isEqualTo("PAY_PER_REQUEST");
    assertThat(replica.path("ReplicaProvisionedReadCapacityUnits").asLong()).isZero();
    assertThat(replica.path("ReplicaProvisionedWriteCapacityAutoScalingSettings").toString())
        .isEqualTo("{\"AutoScalingDisabled\":true,\"ScalingPolicies\":[]}");
    assertThat(replica.has("ReplicaTableClassSummary")).isFalse();
  }

  @Test
  void indexesAreToldWithTheirCapacity() {
    dynamoDb.createIndexedTable("orders");
    new GlobalTables(dynamoDb.world(), InMemoryDynamoDb.ACCOUNT)
        .seed("orders", List.of("us-west-2"));

    JsonNode index =
        dynamoDb
            .call("DescribeGlobalTableSettings", ORDERS)
            .path("ReplicaSettings")
            .path(0)
            .path("ReplicaGlobalSecondaryIndexSettings")
            .path(0);

    assertThat(index.path("IndexName").asText()).isEqualTo("byDate");
    assertThat(index.path("IndexStatus").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void missingGlobalTableIsNotFound() {
    assertThat(dynamoDb.refusal("DescribeGlobalTableSettings", ORDERS))
        .isEqualTo(
            "GlobalTableNotFoundException: Global table with name: 'orders' does not exist.");
  }
}
