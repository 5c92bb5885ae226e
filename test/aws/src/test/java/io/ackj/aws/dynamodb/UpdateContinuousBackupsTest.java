package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateContinuousBackupsTest {
  private static final String ON = update("PointInTimeRecoveryEnabled:true");
  private static final String OFF = update("PointInTimeRecoveryEnabled:false");

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private static String update(String specification) {
    return "{TableName:'orders', PointInTimeRecoverySpecification:{" + specification + "}}";
  }

  private JsonNode recovery(String json) {
    return dynamoDb
        .call("UpdateContinuousBackups", json)
        .path("ContinuousBackupsDescription")
        .path("PointInTimeRecoveryDescription");
  }

  @Test
  void answerTellsAtOnceThatItIsOn() {
    dynamoDb.createUsableTable("orders");

    assertThat(dynamoDb.call("UpdateContinuousBackups", ON).toString())
        .isEqualTo(
            "{\"ContinuousBackupsDescription\":{\"ContinuousBackupsStatus\":\"ENABLED\","
                + "\"PointInTimeRecoveryDescription\":{\"PointInTimeRecoveryStatus\":\"ENABLED\","
                + "\"RecoveryPeriodInDays\":35,\"EarliestRestorableDateTime\":1791504020.000,"
                + "\"LatestRestorableDateTime\":1791504020.000}}}");
  }

  @Test
  void switchingOffLeavesBackupsEnabled() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call("UpdateContinuousBackups", ON);

    assertThat(dynamoDb.call("UpdateContinuousBackups", OFF))
        .isEqualTo(
            InMemoryDynamoDb.parse(
                "{ContinuousBackupsDescription:{ContinuousBackupsStatus:'ENABLED',"
                    + "PointInTimeRecoveryDescription:{PointInTimeRecoveryStatus:'DISABLED'}}}"));
  }

  @Test
  void switchingOnAgainKeepsWhatCanBeRestored() {
    dynamoDb.createUsableTable("orders");
    JsonNode first = recovery(ON);
    dynamoDb.passSeconds(60);

    JsonNode second = recovery(ON);

    assertThat(second.path("EarliestRestorableDateTime"))
        .isEqualTo(first.path("EarliestRestorableDateTime"));
  }

  @Test
  void switchingOffAndOnForgetsWhatCouldBeRestored() {
    dynamoDb.createUsableTable("orders");
    JsonNode first = recovery(ON);
    dynamoDb.passSeconds(60);
    dynamoDb.call("UpdateContinuousBackups", OFF);

    JsonNode second = recovery(ON);

    assertThat(second.path("EarliestRestorableDateTime").asDouble())
        .isEqualTo(first.path("EarliestRestorableDateTime").asDouble() + 60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 35})
  void periodChangesInPlace(int days) {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call("UpdateContinuousBackups", ON);

    JsonNode recovery =
        recovery(update("PointInTimeRecoveryEnabled:true, RecoveryPeriodInDays:" + days));

    assertThat(recovery.path("RecoveryPeriodInDays").asInt()).isEqualTo(days);
  }

  @Test
  void periodIsUsualAgainAfterItWasOff() {
    dynamoDb.createUsableTable("orders");
    recovery(update("PointInTimeRecoveryEnabled:true, RecoveryPeriodInDays:7"));
    dynamoDb.call("UpdateContinuousBackups", OFF);

    assertThat(recovery(ON).path("RecoveryPeriodInDays").asInt()).isEqualTo(35);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PointInTimeRecoveryEnabled:true, RecoveryPeriodInDays:36  | 1 validation error detected: Value '36' at 'pointInTimeRecoverySpecification.recoveryPeriodInDays' failed to satisfy constraint: Member must have value less than or equal to 35 | the model's range
          PointInTimeRecoveryEnabled:true, RecoveryPeriodInDays:0   | 1 validation error detected: Value '0' at 'pointInTimeRecoverySpecification.recoveryPeriodInDays' failed to satisfy constraint: Member must have value greater than or equal to 1 | the model's range
          PointInTimeRecoveryEnabled:false, RecoveryPeriodInDays:7  | Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time recovery. | a period without recovery
          RecoveryPeriodInDays:7                                    | 1 validation error detected: Value null at 'pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled' failed to satisfy constraint: Member must not be null | on or off is required
          """)
  void specificationMustBeValid(String specification, String message, String reason) {
    dynamoDb.createUsableTable("orders");

    assertThat(dynamoDb.refusal("UpdateContinuousBackups", update(specification)))
        .as(reason)
        .isEqualTo("ValidationException: " + message);
  }

  @Test
  void missingTableHasAnErrorOfItsOwnHere() {
    assertThat(dynamoDb.refusal("UpdateContinuousBackups", ON))
        .isEqualTo("TableNotFoundException: Table not found: orders");
  }

  @Test
  void backupsAreUnavailableUntilAWhileAfterTheTableIsActive() {
    dynamoDb.createTable("orders");
    String early = dynamoDb.refusal("UpdateContinuousBackups", ON);
    dynamoDb.passSeconds(3);
    String creating = dynamoDb.refusal("UpdateContinuousBackups", ON);
    dynamoDb.passSeconds(6);
    String active = dynamoDb.refusal("UpdateContinuousBackups", ON);

    dynamoDb.passSeconds(1);

    String unavailable =
        "ContinuousBackupsUnavailableException: Backups are being enabled for the table: orders."
            + " Please retry later";
    assertThat(early).isEqualTo("TableNotFoundException: Table not found: orders");
    assertThat(creating).isEqualTo(unavailable);
    assertThat(active).isEqualTo(unavailable);
    assertThat(recovery(ON).path("PointInTimeRecoveryStatus").asText()).isEqualTo("ENABLED");
  }

  @Test
  void tableThatIsBeingDeletedIsForgottenSoon() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(1);
    JsonNode known = recovery(ON);

    dynamoDb.passSeconds(1);

    assertThat(known.path("PointInTimeRecoveryStatus").asText()).isEqualTo("ENABLED");
    assertThat(dynamoDb.refusal("UpdateContinuousBackups", ON))
        .isEqualTo("TableNotFoundException: Table not found: orders");
  }

  @Test
  void settingIsOneOfARegion() {
    dynamoDb.setRegion("us-east-1");
    dynamoDb.createUsableTable("orders");
    dynamoDb.setRegion(InMemoryDynamoDb.REGION);
    dynamoDb.createUsableTable("orders");

    dynamoDb.call("UpdateContinuousBackups", ON);

    dynamoDb.setRegion("us-east-1");
    assertThat(dynamoDb.call("DescribeContinuousBackups", "{TableName:'orders'}").toString())
        .contains("\"PointInTimeRecoveryStatus\":\"DISABLED\"");
  }
}
