package io.ackj.aws.dynamodb;

import static io.ackj.aws.dynamodb.TableLab.indexed;
import static io.ackj.aws.dynamodb.TableLab.onDemand;
import static io.ackj.aws.dynamodb.TableLab.provisioned;
import static io.ackj.aws.dynamodb.TableLab.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.Lapse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeTableTest {
  private final TableLab lab = new TableLab();

  @Test
  void plainTableOnDemandHasTheseMembersAndNoOthers() {
    lab.createActive(onDemand("orders"));

    assertThat(members(lab.describe("orders")))
        .containsExactlyInAnyOrder(
            "TableName",
            "TableStatus",
            "TableArn",
            "TableId",
            "TableSizeBytes",
            "ItemCount",
            "KeySchema",
            "AttributeDefinitions",
            "CreationDateTime",
            "ProvisionedThroughput",
            "BillingModeSummary",
            "WarmThroughput",
            "DeletionProtectionEnabled");
    assertThat(lab.describe("orders").path("ProvisionedThroughput"))
        .isEqualTo(
            TableLab.json(
                "{'NumberOfDecreasesToday': 0, 'ReadCapacityUnits': 0, 'WriteCapacityUnits': 0}"));
    assertThat(lab.describe("orders").at("/BillingModeSummary/LastUpdateToPayPerRequestDateTime"))
        .isEqualTo(lab.describe("orders").path("CreationDateTime"));
  }

  @Test
  void tableThatWasAlwaysProvisionedHasNoBillingModeSummary() {
    lab.createActive(provisioned("orders", 7));

    JsonNode table = lab.describe("orders");
    assertThat(table.has("BillingModeSummary")).isFalse();
    assertThat(table.at("/WarmThroughput/ReadUnitsPerSecond").asInt()).isEqualTo(7);
    assertThat(table.at("/ProvisionedThroughput/WriteCapacityUnits").asInt()).isEqualTo(7);
  }

  @Test
  void classIsToldOnlyIfItWasNamed() {
    lab.createActive(onDemand("plain"));
    lab.createActive(onDemand("named", ", 'TableClass': 'STANDARD'"));

    assertThat(lab.describe("plain").has("TableClassSummary")).isFalse();
    assertThat(lab.describe("named").path("TableClassSummary"))
        .isEqualTo(TableLab.json("{'TableClass': 'STANDARD'}"));
  }

  @Test
  void streamThatIsOffIsToldByNothing() {
    lab.createActive(onDemand("orders", ", 'StreamSpecification': {'StreamEnabled': false}"));

    assertThat(members(lab.describe("orders")))
        .doesNotContain("StreamSpecification", "LatestStreamArn", "LatestStreamLabel");
  }

  @Test
  void tableIsFoundByItsArn() {
    lab.createActive(onDemand("orders"));

    JsonNode table = lab.describe("arn:aws:dynamodb:us-west-2:111122223333:table/orders");

    assertThat(table.path("TableName").asText()).isEqualTo("orders");
  }

  @Test
  void missingTableIsNotFound() {
    refused(
        () -> lab.describe("Orders"),
        "ResourceNotFoundException",
        "Requested resource not found: Table: Orders not found");
  }

  @Test
  void arnsOfOtherThingsAreRefused() {
    String arn = "arn:aws:dynamodb:us-west-2:111122223333:table/orders";

    refused(
        () -> lab.describe(arn.replace("1111", "4444")),
        "AccessDeniedException",
        "Access is denied");
    refused(
        () -> lab.describe(arn.replace("west", "east")),
        "ValidationException",
        "1 validation error detected: Invalid AWS region in");
    refused(() -> lab.describe(arn + "/index/by-day"), "ValidationException", "");
    refused(() -> lab.describe(arn + "/stream/2026"), "ValidationException", "");
  }

  @Test
  void laggingReadMissesWhatIsNewAndKnowsWhatIsGone() {
    lab.createActive(onDemand("old"));
    lab.delete("old");
    lab.pass(Lapse.TABLE_DELETION);
    lab.create(onDemand("new"));

    lab.lagging(Duration.ofSeconds(2));

    refused(() -> lab.describe("new"), "ResourceNotFoundException", "");
    assertThat(lab.status("old")).isEqualTo("DELETING");
    lab.pass(Duration.ofSeconds(2));
    assertThat(lab.status("new")).isEqualTo("CREATING");
    refused(() -> lab.describe("old"), "ResourceNotFoundException", "");
  }

  @Test
  void laggingReadTellsTheStatusOfThen() {
    lab.create(indexed("orders", "day"));
    lab.pass(Lapse.INDEXED_TABLE_CREATION);

    assertThat(lab.status("orders")).isEqualTo("ACTIVE");
    assertThat(lab.lagging(Duration.ofSeconds(1)).status("orders")).isEqualTo("CREATING");
    assertThat(lab.index("orders", "by-day").path("IndexStatus").asText()).isEqualTo("CREATING");
  }

  @Test
  void transitionsAreLoggedWithTheirTimes() {
    lab.create(onDemand("orders"));
    lab.settle();

    assertThat(lab.world().log().of("arn:aws:dynamodb:us-west-2:111122223333:table/orders"))
        .extracting(t -> t.from() + ">" + t.to())
        .containsExactly(">CREATING", "CREATING>ACTIVE");
    assertThat(lab.world().log().all().get(1).at())
        .isEqualTo(TableLab.START.plus(Lapse.TABLE_CREATION.usual()));
  }

  private static List<String> members(JsonNode structure) {
    List<String> names = new ArrayList<>();
    structure.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
