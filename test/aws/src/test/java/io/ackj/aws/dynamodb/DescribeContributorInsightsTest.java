package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.insights.RuleQuota;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribeContributorInsightsTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private ObjectNode describe(String more) {
    return dynamoDb.call("DescribeContributorInsights", "{TableName:'orders'" + more + "}");
  }

  private void update(String action, String more) {
    dynamoDb.call(
        "UpdateContributorInsights",
        "{TableName:'orders', ContributorInsightsAction:'" + action + "'" + more + "}");
    dynamoDb.passSeconds(5);
  }

  @Test
  void tableThatNeverHadInsightsTellsOnlyThatTheyAreDisabled() {
    dynamoDb.createUsableTable("orders");

    assertThat(describe(""))
        .isEqualTo(
            InMemoryDynamoDb.parse("{TableName:'orders',ContributorInsightsStatus:'DISABLED'}"));
  }

  @Test
  void tableThatHadInsightsTellsModeAndTime() {
    dynamoDb.createUsableTable("orders");
    update("ENABLE", "");
    update("DISABLE", "");

    assertThat(describe("").propertyStream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(
            "TableName",
            "ContributorInsightsStatus",
            "ContributorInsightsMode",
            "LastUpdateDateTime");
  }

  @ParameterizedTest(name = "index {0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none   | ACCESSED_AND_THROTTLED_KEYS | PKC-orders-,PKT-orders-,SKC-orders-,SKT-orders-
          none   | THROTTLED_KEYS              | PKT-orders-,SKT-orders-
          byDate | ACCESSED_AND_THROTTLED_KEYS | PKC-orders-byDate-,PKT-orders-byDate-
          byDate | THROTTLED_KEYS              | PKT-orders-byDate-
          """)
  void rulesFollowFromKeysAndMode(@Nullable String index, String mode, String rules) {
    dynamoDb.createIndexedTable("orders");
    String named = index == null ? "" : ", IndexName:'" + index + "'";

    update("ENABLE", named + ", ContributorInsightsMode:'" + mode + "'");

    assertThat(rules(describe(named)))
        .containsExactly(
            Stream.of(rules.split(",", -1))
                .map(rule -> "DynamoDBContributorInsights-" + rule + "1791504032000")
                .toArray(String[]::new));
  }

  private static Stream<String> rules(JsonNode answer) {
    return StreamSupport.stream(answer.path("ContributorInsightsRuleList").spliterator(), false)
        .map(JsonNode::asText);
  }

  @Test
  void rulesAreToldOnlyWhileInsightsAreEnabled() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.call(
        "UpdateContributorInsights", "{TableName:'orders', ContributorInsightsAction:'ENABLE'}");

    assertThat(describe("").has("ContributorInsightsRuleList")).isFalse();
  }

  @Test
  void failureIsToldUntilInsightsAreDisabled() {
    dynamoDb.createUsableTable("orders");
    new RuleQuota(dynamoDb.world().region(InMemoryDynamoDb.ACCOUNT, InMemoryDynamoDb.REGION))
        .occupy(100);
    update("ENABLE", "");
    JsonNode failed = describe("");
    dynamoDb.call(
        "UpdateContributorInsights", "{TableName:'orders', ContributorInsightsAction:'DISABLE'}");
    JsonNode disabling = describe("");
    dynamoDb.passSeconds(5);

    assertThat(failed.path("FailureException").path("ExceptionName").asText())
        .isEqualTo("LimitExceededException");
    assertThat(failed.path("FailureException").path("ExceptionDescription").asText())
        .startsWith("Amazon CloudWatch Contributor Insights rule limit reached.");
    assertThat(failed.has("ContributorInsightsRuleList")).isFalse();
    assertThat(disabling.has("FailureException")).isTrue();
    assertThat(describe("").has("FailureException")).isFalse();
  }

  @Test
  void missingTableAndIndexAreNotFound() {
    dynamoDb.createUsableTable("orders");

    assertThat(dynamoDb.refusal("DescribeContributorInsights", "{TableName:'missing'}"))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Table: missing not found");
    assertThat(
            dynamoDb.refusal(
                "DescribeContributorInsights", "{TableName:'orders', IndexName:'nothing'}"))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Index: nothing not found for"
                + " table: orders");
  }

  @Test
  void tableIsKnownSoonAfterItsCreation() {
    dynamoDb.createTable("orders");
    String early = dynamoDb.refusal("DescribeContributorInsights", "{TableName:'orders'}");

    dynamoDb.passSeconds(3);

    assertThat(early).startsWith("ResourceNotFoundException: ");
    assertThat(describe("").path("ContributorInsightsStatus").asText()).isEqualTo("DISABLED");
  }

  @Test
  void tableIsToldUntilItIsGone() {
    dynamoDb.createUsableTable("orders");
    update("ENABLE", "");
    dynamoDb.deleteTable("orders");
    dynamoDb.passSeconds(4);
    JsonNode deleting = describe("");
    dynamoDb.passSeconds(2);

    assertThat(deleting.path("ContributorInsightsStatus").asText()).isEqualTo("ENABLED");
    assertThat(dynamoDb.refusal("DescribeContributorInsights", "{TableName:'orders'}"))
        .startsWith("ResourceNotFoundException: ");
  }
}
