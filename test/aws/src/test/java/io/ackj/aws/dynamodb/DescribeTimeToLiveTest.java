package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DescribeTimeToLiveTest {
  private static final String ORDERS = "{TableName:'orders'}";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private void update(boolean enabled) {
    dynamoDb.call(
        "UpdateTimeToLive",
        "{TableName:'orders', TimeToLiveSpecification:{AttributeName:'expires', Enabled:"
            + enabled
            + "}}");
    dynamoDb.passSeconds(5);
  }

  @Test
  void tableThatNeverHadTimeToLiveHasNoAttribute() {
    dynamoDb.createUsableTable("orders");

    assertThat(dynamoDb.call("DescribeTimeToLive", ORDERS))
        .isEqualTo(InMemoryDynamoDb.parse("{TimeToLiveDescription:{TimeToLiveStatus:'DISABLED'}}"));
  }

  @Test
  void attributeIsShownWhileItIsOn() {
    dynamoDb.createUsableTable("orders");
    update(true);

    assertThat(dynamoDb.call("DescribeTimeToLive", ORDERS))
        .isEqualTo(
            InMemoryDynamoDb.parse(
                "{TimeToLiveDescription:{TimeToLiveStatus:'ENABLED',AttributeName:'expires'}}"));
  }

  @Test
  void attributeIsForgottenOnceItIsOff() {
    dynamoDb.createUsableTable("orders");
    update(true);
    dynamoDb.pass(Duration.ofHours(1));
    update(false);

    assertThat(dynamoDb.call("DescribeTimeToLive", ORDERS))
        .isEqualTo(InMemoryDynamoDb.parse("{TimeToLiveDescription:{TimeToLiveStatus:'DISABLED'}}"));
  }

  @Test
  void lateReadSeesWhatWasBefore() {
    dynamoDb.createUsableTable("orders");
    update(true);

    dynamoDb.setLag(Duration.ofSeconds(10));

    assertThat(dynamoDb.call("DescribeTimeToLive", ORDERS).toString()).contains("DISABLED");
  }

  @Test
  void missingTableIsNotFound() {
    assertThat(dynamoDb.refusal("DescribeTimeToLive", ORDERS))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Table: orders not found");
  }

  @Test
  void tableThatIsBeingCreatedIsRefused() {
    dynamoDb.createTable("orders");

    assertThat(dynamoDb.refusal("DescribeTimeToLive", ORDERS))
        .isEqualTo(
            "ValidationException: Cannot describe time to live while table is in CREATING state:"
                + " Current table state is CREATING");
  }

  @Test
  void tableThatIsBeingDeletedIsRefused() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.deleteTable("orders");

    assertThat(dynamoDb.refusal("DescribeTimeToLive", ORDERS))
        .isEqualTo(
            "ValidationException: Cannot describe time to live while table is in DELETING state:"
                + " Current table state is DELETING");
  }
}
