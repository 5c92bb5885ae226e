package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.addIndex;
import static io.ackj.aws.dynamodb.TableLab.inUse;
import static io.ackj.aws.dynamodb.TableLab.indexed;
import static io.ackj.aws.dynamodb.TableLab.invalid;
import static io.ackj.aws.dynamodb.TableLab.limited;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.provisioned;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static io.ackj.aws.dynamodb.TableLab.throughput;
import static io.ackj.aws.dynamodb.TableLab.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Lapse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Provisioned capacity, billing mode, maxima on demand and warm throughput. */
class UpdateTableCapacityTest {
  private static final String ON_DEMAND = "'BillingMode': 'PAY_PER_REQUEST'";
  private static final String PROVISIONED = "'BillingMode': 'PROVISIONED', ";

  private final TableLab lab = new TableLab();

  @Test
  void answerHasTheOldNumbersAndTheTableTheNewOnesWhenItIsActiveAgain() {
    lab.createActive(provisioned("orders", 1));

    JsonNode updated = lab.update(with("orders", throughput(2)));

    assertThat(updated.path("TableStatus").asText()).isEqualTo("UPDATING");
    assertThat(updated.at("/ProvisionedThroughput/ReadCapacityUnits").asInt()).isEqualTo(1);
    lab.pass(Lapse.CAPACITY_CHANGE);
    JsonNode table = lab.describe("orders");
    assertThat(table.path("TableStatus").asText()).isEqualTo("ACTIVE");
    assertThat(table.at("/ProvisionedThroughput/ReadCapacityUnits").asInt()).isEqualTo(2);
    assertThat(table.path("ProvisionedThroughput").has("LastIncreaseDateTime")).isTrue();
    assertThat(table.path("ProvisionedThroughput").has("LastDecreaseDateTime")).isFalse();
    assertThat(table.at("/WarmThroughput/ReadUnitsPerSecond").asInt()).isEqualTo(2);
  }

  @Test
  void warmThroughputStaysWhereCapacityOnceWas() {
    lab.createActive(provisioned("orders", 50));

    scale(10);

    assertThat(lab.describe("orders").at("/WarmThroughput/ReadUnitsPerSecond").asInt())
        .isEqualTo(50);
  }

  @Test
  void numbersThatDoNotChangeAreRefused() {
    lab.createActive(provisioned("orders", 3));

    for (String members : new String[] {throughput(3), PROVISIONED + throughput(3)}) {
      refused(
          () -> lab.update(with("orders", members)),
          "ValidationException",
          "The provisioned throughput for the table will not change. The requested value equals the"
              + " current value. Current ReadCapacityUnits provisioned for the table: 3.");
    }
    lab.update(
        with(
            "orders",
            "'ProvisionedThroughput': {'ReadCapacityUnits': 3, 'WriteCapacityUnits': 4}"));
  }

  @Test
  void fifthDecreaseOfAUtcDayWaitsForAnHour() {
    lab.createActive(provisioned("orders", 10));
    for (int units = 9; units > 5; units--) {
      scale(units);
    }
    assertThat(decreases()).isEqualTo(4);

    limited(
        () -> lab.update(with("orders", throughput(5))),
        "Provisioned throughput decreases are limited within a given UTC day. After the first 4"
            + " decreases, each subsequent decrease in the same UTC day can be performed at most"
            + " once every 3600 seconds. Number of decreases today: 4. Last decrease at Saturday,"
            + " November 21, 2026 at 12:00:");
    scale(20);
    lab.pass(Duration.ofHours(1));
    scale(5);
    assertThat(decreases()).isEqualTo(5);
  }

  @Test
  void decreasesCountAnewOnTheNextUtcDayAndTheirTimesStay() {
    lab.createActive(provisioned("orders", 10));
    scale(9);

    lab.pass(Duration.ofHours(12));

    assertThat(decreases()).isZero();
    assertThat(lab.describe("orders").path("ProvisionedThroughput").has("LastDecreaseDateTime"))
        .isTrue();
  }

  @Test
  void raisingOneNumberAndLoweringTheOtherIsADecrease() {
    lab.createActive(provisioned("orders", 10));

    lab.update(
        with(
            "orders",
            "'ProvisionedThroughput': {'ReadCapacityUnits': 20, 'WriteCapacityUnits': 5}"));
    lab.settle();

    assertThat(decreases()).isEqualTo(1);
    assertThat(lab.describe("orders").path("ProvisionedThroughput").has("LastIncreaseDateTime"))
        .isTrue();
  }

  @Test
  void capacityOfATableOnDemandCannotBeProvisioned() {
    lab.createActive(onDemand("orders"));

    invalid(
        () -> lab.update(with("orders", throughput(1))),
        "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
            + " PAY_PER_REQUEST");
  }

  @Test
  void billingModeThatIsThereChangesNothingButTheAnswerSaysUpdating() {
    lab.createActive(onDemand("orders"));

    JsonNode updated = lab.update(with("orders", ON_DEMAND));

    assertThat(updated.path("TableStatus").asText()).isEqualTo("UPDATING");
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
  }

  @Test
  void switchToOnDemandShowsAtOnceAndItsTimeWhenItIsDone() {
    lab.createActive(provisioned("orders", 5));

    JsonNode updated = lab.update(with("orders", ON_DEMAND));

    assertThat(updated.path("BillingModeSummary"))
        .isEqualTo(TableLab.json("{'BillingMode': 'PAY_PER_REQUEST'}"));
    assertThat(updated.at("/ProvisionedThroughput/ReadCapacityUnits").asInt()).isZero();
    assertThat(lab.describe("orders").at("/WarmThroughput/ReadUnitsPerSecond").asInt())
        .isEqualTo(5);
    lab.pass(Lapse.SWITCH_TO_ON_DEMAND);
    JsonNode table = lab.describe("orders");
    assertThat(table.path("TableStatus").asText()).isEqualTo("ACTIVE");
    assertThat(table.path("BillingModeSummary").has("LastUpdateToPayPerRequestDateTime")).isTrue();
    assertThat(table.at("/WarmThroughput/ReadUnitsPerSecond").asInt()).isEqualTo(12_000);
  }

  @Test
  void switchToProvisionedNeedsNumbersForTheTableAndEveryIndex() {
    lab.createActive(indexed("orders", "day"));

    invalid(
        () -> lab.update(with("orders", PROVISIONED + throughput(5))),
        "ProvisionedThroughput must be specified for index: by-day");
    JsonNode updated = lab.update(with("orders", PROVISIONED + throughput(5) + indexUpdate(7)));

    assertThat(updated.at("/BillingModeSummary/BillingMode").asText()).isEqualTo("PROVISIONED");
    assertThat(updated.at("/GlobalSecondaryIndexes/0/IndexStatus").asText()).isEqualTo("UPDATING");
    lab.pass(Lapse.SWITCH_OF_INDEXES);
    assertThat(lab.status("orders")).isEqualTo("UPDATING");
    assertThat(lab.index("orders", "by-day").path("IndexStatus").asText()).isEqualTo("ACTIVE");
    lab.pass(Lapse.SWITCH_TO_PROVISIONED);
    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    assertThat(lab.index("orders", "by-day").at("/ProvisionedThroughput/ReadCapacityUnits").asInt())
        .isEqualTo(7);
  }

  @Test
  void switchToProvisionedDropsMaximaAndKeepsWarmThroughput() {
    lab.createActive(onDemand("orders", ", 'OnDemandThroughput': {'MaxReadRequestUnits': 9}"));

    lab.update(with("orders", PROVISIONED + throughput(5)));
    lab.settle();

    assertThat(lab.describe("orders").has("OnDemandThroughput")).isFalse();
    assertThat(lab.describe("orders").at("/WarmThroughput/ReadUnitsPerSecond").asInt())
        .isEqualTo(12_000);
    invalid(
        () -> lab.update(with("orders", "'OnDemandThroughput': {'MaxReadRequestUnits': 9}")),
        "MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode"
            + " is PROVISIONED");
  }

  @Test
  void switchBackWhileASwitchRunsIsAcceptedAndLost() {
    lab.createActive(onDemand("orders"));
    lab.update(with("orders", PROVISIONED + throughput(5)));

    assertThat(lab.update(with("orders", ON_DEMAND)).path("TableStatus").asText())
        .isEqualTo("UPDATING");
    inUse(
        () -> lab.update(with("orders", throughput(6))),
        "Table IOPS are currently being updated. Table: orders");

    lab.settle();
    assertThat(lab.describe("orders").at("/BillingModeSummary/BillingMode").asText())
        .isEqualTo("PROVISIONED");
  }

  @Test
  void fifthSwitchToOnDemandWithinADayIsRefused() {
    lab.createActive(provisioned("orders", 5));
    for (int i = 0; i < 4; i++) {
      lab.update(with("orders", ON_DEMAND));
      lab.settle();
      lab.update(with("orders", PROVISIONED + throughput(5)));
      lab.settle();
    }

    limited(
        () -> lab.update(with("orders", ON_DEMAND)),
        "Updates to PayPerRequest mode are limited to 4 times in 1 day(s).");
    lab.pass(Duration.ofDays(1));
    lab.update(with("orders", ON_DEMAND));
  }

  @Test
  void secondChangeOfCapacityWaitsForTheFirst() {
    lab.createActive(provisioned("orders", 1));
    lab.update(with("orders", throughput(2)));

    String message = "Table IOPS are currently being updated. Table: orders";
    inUse(() -> lab.update(with("orders", throughput(3))), message);
    inUse(() -> lab.update(with("orders", ON_DEMAND)), message);
    inUse(
        () ->
            lab.update(
                with(
                    "orders",
                    "'StreamSpecification': {'StreamEnabled': true, 'StreamViewType':"
                        + " 'KEYS_ONLY'}")),
        "Can't enable or disable stream while table IOPS are being updated. Table: orders");
    inUse(
        () ->
            lab.update(
                addIndex("orders", "day")
                    .replace("'Projection'", throughput(1) + ", 'Projection'")),
        "Can't create or delete indexes while table IOPS are being updated. Table: orders");
    lab.update(with("orders", "'DeletionProtectionEnabled': true"));
  }

  @Test
  void maximaMergeAndMinusOneLiftsOne() {
    lab.createActive(onDemand("orders", ", 'OnDemandThroughput': {'MaxReadRequestUnits': 9}"));

    lab.update(with("orders", "'OnDemandThroughput': {'MaxWriteRequestUnits': 8}"));
    JsonNode lifted =
        lab.update(with("orders", "'OnDemandThroughput': {'MaxReadRequestUnits': -1}"));

    assertThat(lifted.path("TableStatus").asText()).isEqualTo("ACTIVE");
    assertThat(lifted.path("OnDemandThroughput"))
        .isEqualTo(TableLab.json("{'MaxReadRequestUnits': -1, 'MaxWriteRequestUnits': 8}"));
    lab.settle();
    assertThat(lab.describe("orders").path("OnDemandThroughput"))
        .isEqualTo(TableLab.json("{'MaxWriteRequestUnits': 8}"));
    lab.update(with("orders", "'OnDemandThroughput': {'MaxWriteRequestUnits': -1}"));
    lab.settle();
    assertThat(lab.describe("orders").has("OnDemandThroughput")).isFalse();
  }

  @Test
  void maximaAboveTheAccountsAndOutOfRangeAreRefused() {
    lab.createActive(onDemand("orders"));

    limited(
        () -> lab.update(with("orders", "'OnDemandThroughput': {'MaxReadRequestUnits': 40001}")),
        "Requested MaxReadRequestUnits for OnDemandThroughput for table exceeds"
            + " TableMaxReadCapacityUnits of the account in region us-west-2");
    invalid(
        () -> lab.update(with("orders", "'OnDemandThroughput': {'MaxReadRequestUnits': -2}")),
        "Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range");
  }

  @Test
  void warmThroughputRisesWhileTheTableIsActive() {
    lab.createActive(onDemand("orders"));

    JsonNode updated =
        lab.update(with("orders", "'WarmThroughput': {'ReadUnitsPerSecond': 13000}"));

    assertThat(updated.path("TableStatus").asText()).isEqualTo("ACTIVE");
    assertThat(updated.at("/WarmThroughput/ReadUnitsPerSecond").asInt()).isEqualTo(12_000);
    assertThat(updated.at("/WarmThroughput/Status").asText()).isEqualTo("UPDATING");
    lab.pass(Lapse.WARM_UP);
    JsonNode warm = lab.describe("orders").path("WarmThroughput");
    assertThat(warm)
        .isEqualTo(
            TableLab.json(
                "{'ReadUnitsPerSecond': 13000, 'WriteUnitsPerSecond': 4000, 'Status': 'ACTIVE'}"));
  }

  @Test
  void laterRiseOfWarmThroughputWins() {
    lab.createActive(onDemand("orders"));
    lab.update(with("orders", "'WarmThroughput': {'ReadUnitsPerSecond': 13000}"));
    lab.update(with("orders", "'WarmThroughput': {'ReadUnitsPerSecond': 14000}"));

    lab.pass(Lapse.WARM_UP);

    assertThat(lab.describe("orders").at("/WarmThroughput/ReadUnitsPerSecond").asInt())
        .isEqualTo(14_000);
    assertThat(lab.describe("orders").at("/WarmThroughput/Status").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void warmThroughputDoesNotFall() {
    lab.createActive(onDemand("orders"));

    invalid(
        () -> lab.update(with("orders", "'WarmThroughput': {'WriteUnitsPerSecond': 3999}")),
        "Requested WriteUnitsPerSecond for WarmThroughput for table is lower than current"
            + " WarmThroughput, decreasing WarmThroughput is not supported");
    lab.update(with("orders", "'WarmThroughput': {'WriteUnitsPerSecond': 4000}"));
  }

  private void scale(int units) {
    lab.update(with("orders", throughput(units)));
    lab.pass(Lapse.CAPACITY_CHANGE);
  }

  private int decreases() {
    return lab.describe("orders").at("/ProvisionedThroughput/NumberOfDecreasesToday").asInt();
  }

  private static String indexUpdate(int units) {
    return ", 'GlobalSecondaryIndexUpdates': [{'Update': {'IndexName': 'by-day', "
        + throughput(units)
        + "}}]";
  }
}
