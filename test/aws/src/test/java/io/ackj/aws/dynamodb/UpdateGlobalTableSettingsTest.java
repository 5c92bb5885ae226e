package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.dynamodb.globaltable.GlobalTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateGlobalTableSettingsTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private void createReplicas() {
    for (String region : List.of("us-east-1", "us-west-2")) {
      dynamoDb.setRegion(region);
      dynamoDb.call(
          "CreateTable",
          "{TableName:'orders', ProvisionedThroughput:{ReadCapacityUnits:5,WriteCapacityUnits:5},"
              + " KeySchema:[{AttributeName:'id',KeyType:'HASH'}],"
              + " AttributeDefinitions:[{AttributeName:'id',AttributeType:'S'},"
              + "{AttributeName:'date',AttributeType:'S'}],"
              + " GlobalSecondaryIndexes:[{IndexName:'byDate',"
              + "KeySchema:[{AttributeName:'date',KeyType:'HASH'}],"
              + "Projection:{ProjectionType:'ALL'},"
              + "ProvisionedThroughput:{ReadCapacityUnits:5,WriteCapacityUnits:5}}]}");
      dynamoDb.passSeconds(20);
    }
    new GlobalTables(dynamoDb.world(), InMemoryDynamoDb.ACCOUNT)
        .seed("orders", List.of("us-west-2", "us-east-1"));
  }

  private static String update(String more) {
    return "{GlobalTableName:'orders', " + more + "}";
  }

  /** Returns the settings of a Region as they are after a while. */
  private JsonNode settings(int position) {
    dynamoDb.passSeconds(5);
    return dynamoDb
        .call("DescribeGlobalTableSettings", "{GlobalTableName:'orders'}")
        .path("ReplicaSettings")
        .path(position);
  }

  @Test
  void writeCapacityIsChangedInAllRegions() {
    createReplicas();

    JsonNode answer =
        dynamoDb.call(
            "UpdateGlobalTableSettings", update("GlobalTableProvisionedWriteCapacityUnits:10"));

    String member = "ReplicaProvisionedWriteCapacityUnits";
    assertThat(answer.path("ReplicaSettings").path(0).path(member).asLong())
        .as("the answer tells what was")
        .isEqualTo(5);
    assertThat(settings(0).path(member).asLong()).isEqualTo(10);
    assertThat(settings(1).path(member).asLong()).isEqualTo(10);
    assertThat(settings(0).path("ReplicaProvisionedReadCapacityUnits").asLong()).isEqualTo(5);
  }

  @Test
  void readCapacityAndClassAreChangedInOneRegion() {
    createReplicas();

    dynamoDb.call(
        "UpdateGlobalTableSettings",
        update(
            "ReplicaSettingsUpdate:[{RegionName:'us-east-1',"
                + "ReplicaProvisionedReadCapacityUnits:7,"
                + "ReplicaTableClass:'STANDARD_INFREQUENT_ACCESS'}]"));

    JsonNode east = settings(0);
    JsonNode west = settings(1);
    assertThat(east.path("ReplicaProvisionedReadCapacityUnits").asLong()).isEqualTo(7);
    assertThat(east.path("ReplicaTableClassSummary").path("TableClass").asText())
        .isEqualTo("STANDARD_INFREQUENT_ACCESS");
    assertThat(west.path("ReplicaProvisionedReadCapacityUnits").asLong()).isEqualTo(5);
    assertThat(west.has("ReplicaTableClassSummary")).isFalse();
  }

  @Test
  void capacityOfIndexesIsChanged() {
    createReplicas();

    dynamoDb.call(
        "UpdateGlobalTableSettings",
        update(
            "GlobalTableGlobalSecondaryIndexSettingsUpdate:[{IndexName:'byDate',"
                + "ProvisionedWriteCapacityUnits:9}]"));

    assertThat(
            settings(1)
                .path("ReplicaGlobalSecondaryIndexSettings")
                .path(0)
                .path("ProvisionedWriteCapacityUnits")
                .asLong())
        .isEqualTo(9);
  }

  @Test
  void billingModeIsChangedInAllRegions() {
    createReplicas();

    dynamoDb.call("UpdateGlobalTableSettings", update("GlobalTableBillingMode:'PAY_PER_REQUEST'"));

    assertThat(settings(0).path("ReplicaBillingModeSummary").path("BillingMode").asText())
        .isEqualTo("PAY_PER_REQUEST");
    assertThat(settings(0).path("ReplicaProvisionedWriteCapacityUnits").asLong()).isZero();
  }

  @Test
  void autoScalingIsKeptAsItWasSet() {
    createReplicas();

    dynamoDb.call(
        "UpdateGlobalTableSettings",
        update(
            "GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate:{MinimumUnits:1,"
                + "MaximumUnits:10,ScalingPolicyUpdate:{PolicyName:'usual',"
                + "TargetTrackingScalingPolicyConfiguration:{TargetValue:70.0}}}"));

    assertThat(settings(0).path("ReplicaProvisionedWriteCapacityAutoScalingSettings").toString())
        .isEqualTo(
            "{\"MinimumUnits\":1,\"MaximumUnits\":10,\"ScalingPolicies\":[{\"PolicyName\":"
                + "\"usual\",\"TargetTrackingScalingPolicyConfiguration\":{\"TargetValue\":70.0}}]}");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ReplicaSettingsUpdate:[{RegionName:'eu-west-1'}] | ReplicaNotFoundException: Failed to update settings for global table with name: ‘orders’
          GlobalTableGlobalSecondaryIndexSettingsUpdate:[{IndexName:'nothing'}] | IndexNotFoundException: Failed to update settings for global table with name: ‘orders’ because the global secondary indexes with names: ‘[nothing]’ do not exist.
          ReplicaSettingsUpdate:[{}] | ValidationException: 1 validation error detected: Value null at 'replicaSettingsUpdate.1.member.regionName' failed to satisfy constraint: Member must not be null
          GlobalTableBillingMode:'PAY_PER_REQUEST', GlobalTableProvisionedWriteCapacityUnits:5 | ValidationException: One or more parameter values were invalid: Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST
          """)
  void settingsMustFit(String more, String refusal) {
    createReplicas();

    assertThat(dynamoDb.refusal("UpdateGlobalTableSettings", update(more.replace('"', '\''))))
        .startsWith(refusal);
  }

  @Test
  void tableOnDemandNeedsCapacityToBeProvisioned() {
    createReplicas();
    dynamoDb.call("UpdateGlobalTableSettings", update("GlobalTableBillingMode:'PAY_PER_REQUEST'"));
    dynamoDb.passSeconds(5);

    assertThat(
            dynamoDb.refusal(
                "UpdateGlobalTableSettings", update("GlobalTableBillingMode:'PROVISIONED'")))
        .startsWith("ValidationException: ")
        .contains("ProvisionedThroughput must be specified");
  }

  @Test
  void replicaThatChangesIsInUse() {
    createReplicas();
    dynamoDb.call(
        "UpdateGlobalTableSettings", update("GlobalTableProvisionedWriteCapacityUnits:10"));

    assertThat(
            dynamoDb.refusal(
                "UpdateGlobalTableSettings", update("GlobalTableProvisionedWriteCapacityUnits:11")))
        .isEqualTo(
            "ResourceInUseException: The resource which you are attempting to change is in use.");
  }

  @Test
  void missingGlobalTableIsNotFound() {
    assertThat(
            dynamoDb.refusal(
                "UpdateGlobalTableSettings", update("GlobalTableProvisionedWriteCapacityUnits:10")))
        .isEqualTo(
            "GlobalTableNotFoundException: Global table with name: 'orders' does not exist.");
  }
}
