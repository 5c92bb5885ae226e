package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.ReplicaStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DescribeContinuousBackupsTest {
  private static final String ORDERS = "{TableName:'orders'}";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private JsonNode description() {
    return dynamoDb.call("DescribeContinuousBackups", ORDERS).path("ContinuousBackupsDescription");
  }

  private void enable(int days) {
    dynamoDb.call(
        "UpdateContinuousBackups",
        "{TableName:'orders', PointInTimeRecoverySpecification:{PointInTimeRecoveryEnabled:true,"
            + " RecoveryPeriodInDays:"
            + days
            + "}}");
  }

  @Test
  void backupsAreEnabledByThemselves() {
    dynamoDb.createTable("orders");
    dynamoDb.passSeconds(9);
    String before = description().path("ContinuousBackupsStatus").asText();

    dynamoDb.passSeconds(1);

    assertThat(before).isEqualTo("DISABLED");
    assertThat(description())
        .isEqualTo(
            InMemoryDynamoDb.parse(
                "{ContinuousBackupsStatus:'ENABLED',"
                    + "PointInTimeRecoveryDescription:{PointInTimeRecoveryStatus:'DISABLED'}}"));
  }

  @Test
  void latestRestorableTimeIsFiveMinutesBehindButNotBeforeTheStart() {
    dynamoDb.createUsableTable("orders");
    enable(35);
    double start = seconds("LatestRestorableDateTime");

    dynamoDb.pass(Duration.ofMinutes(4));
    double early = seconds("LatestRestorableDateTime");
    dynamoDb.pass(Duration.ofMinutes(6));

    assertThat(early).isEqualTo(start);
    assertThat(seconds("LatestRestorableDateTime")).isEqualTo(start + 300);
  }

  @Test
  void earliestRestorableTimeIsWithinThePeriod() {
    dynamoDb.createUsableTable("orders");
    enable(1);
    double start = seconds("EarliestRestorableDateTime");

    dynamoDb.pass(Duration.ofHours(25));

    assertThat(seconds("EarliestRestorableDateTime")).isEqualTo(start + 3600);
  }

  private double seconds(String member) {
    return description().path("PointInTimeRecoveryDescription").path(member).asDouble();
  }

  @Test
  void missingTableHasAnErrorOfItsOwnHere() {
    assertThat(dynamoDb.refusal("DescribeContinuousBackups", ORDERS))
        .isEqualTo("TableNotFoundException: Table not found: orders");
  }

  @Test
  void replicaThatIsBeingFilledIsNotFound() {
    dynamoDb.createTable("orders");
    dynamoDb.makeGlobal("orders", "us-east-1", ReplicaStatus.ACTIVE, false);
    dynamoDb.passSeconds(5);

    assertThat(dynamoDb.refusal("DescribeContinuousBackups", ORDERS))
        .startsWith("TableNotFoundException: ");
  }

  @Test
  void lateReadSeesWhatWasBefore() {
    dynamoDb.createUsableTable("orders");
    enable(7);
    dynamoDb.setLag(Duration.ofSeconds(1));

    String late = description().toString();
    dynamoDb.passSeconds(1);

    assertThat(late).contains("\"PointInTimeRecoveryStatus\":\"DISABLED\"");
    assertThat(description().toString()).contains("\"PointInTimeRecoveryStatus\":\"ENABLED\"");
  }
}
