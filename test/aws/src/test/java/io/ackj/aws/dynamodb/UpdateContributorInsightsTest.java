package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.dynamodb.insights.RuleQuota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateContributorInsightsTest {
  private static final String ENABLE = "ContributorInsightsAction:'ENABLE'";
  private static final String DISABLE = "ContributorInsightsAction:'DISABLE'";
  private static final String THROTTLED = ENABLE + ", ContributorInsightsMode:'THROTTLED_KEYS'";

  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private static String orders(String more) {
    return "{TableName:'orders', " + more + "}";
  }

  /** Returns what an update answers, such as {@code ENABLING ACCESSED_AND_THROTTLED_KEYS}. */
  private String update(String more) {
    return shown(dynamoDb.call("UpdateContributorInsights", orders(more)));
  }

  private String described() {
    return shown(dynamoDb.call("DescribeContributorInsights", "{TableName:'orders'}"));
  }

  private static String shown(JsonNode answer) {
    return (answer.path("ContributorInsightsStatus").asText()
            + " "
            + answer.path("ContributorInsightsMode").asText())
        .trim();
  }

  @Test
  void insightsAreEnablingAndThenEnabled() {
    dynamoDb.createUsableTable("orders");

    String answer = update(ENABLE);
    dynamoDb.passSeconds(2);

    assertThat(answer).isEqualTo("ENABLING ACCESSED_AND_THROTTLED_KEYS");
    assertThat(described()).isEqualTo("ENABLED ACCESSED_AND_THROTTLED_KEYS");
  }

  @Test
  void insightsAreDisablingAndThenDisabled() {
    dynamoDb.createUsableTable("orders");
    update(ENABLE);
    dynamoDb.passSeconds(2);

    String answer = update(DISABLE);
    dynamoDb.passSeconds(2);

    assertThat(answer).isEqualTo("DISABLING ACCESSED_AND_THROTTLED_KEYS");
    assertThat(described()).isEqualTo("DISABLED ACCESSED_AND_THROTTLED_KEYS");
  }

  @Test
  void whatIsOnOrOffAlreadyStaysAndIsAnsweredAsItIs() {
    dynamoDb.createUsableTable("orders");

    String off = update(DISABLE);
    update(ENABLE);
    dynamoDb.passSeconds(2);
    String on = update(ENABLE);

    assertThat(off).isEqualTo("DISABLED");
    assertThat(on).isEqualTo("ENABLED ACCESSED_AND_THROTTLED_KEYS");
  }

  @Test
  void anotherModeIsSwitchedOnAnew() {
    dynamoDb.createUsableTable("orders");
    update(ENABLE);
    dynamoDb.passSeconds(2);

    String answer = update(THROTTLED);
    dynamoDb.passSeconds(2);

    assertThat(answer).isEqualTo("ENABLING THROTTLED_KEYS");
    assertThat(described()).isEqualTo("ENABLED THROTTLED_KEYS");
  }

  @Test
  void requestWithoutAModeDoesNotKeepTheOneOfBefore() {
    dynamoDb.createUsableTable("orders");
    update(THROTTLED);
    dynamoDb.passSeconds(2);

    assertThat(update(ENABLE)).isEqualTo("ENABLING ACCESSED_AND_THROTTLED_KEYS");
  }

  @Test
  void modeMayComeAlongWithDisable() {
    dynamoDb.createUsableTable("orders");
    update(ENABLE);
    dynamoDb.passSeconds(2);

    assertThat(update(DISABLE + ", ContributorInsightsMode:'THROTTLED_KEYS'"))
        .isEqualTo("DISABLING ACCESSED_AND_THROTTLED_KEYS");
  }

  @Test
  void changeOfMindIsTaken() {
    dynamoDb.createUsableTable("orders");
    update(ENABLE);

    update(DISABLE);
    update(ENABLE);
    dynamoDb.passSeconds(2);

    assertThat(described()).isEqualTo("ENABLED ACCESSED_AND_THROTTLED_KEYS");
  }

  @Test
  void indexHasInsightsOfItsOwn() {
    dynamoDb.createIndexedTable("orders");

    assertThat(dynamoDb.call("UpdateContributorInsights", orders("IndexName:'byDate', " + ENABLE)))
        .isEqualTo(
            InMemoryDynamoDb.parse(
                "{TableName:'orders',IndexName:'byDate',ContributorInsightsStatus:'ENABLING',"
                    + "ContributorInsightsMode:'ACCESSED_AND_THROTTLED_KEYS'}"));
    assertThat(described()).isEqualTo("DISABLED");
  }

  @Test
  void insightsFailWhereCloudWatchHasNoRoomAndDoNotHealThemselves() {
    dynamoDb.createUsableTable("orders");
    quota().occupy(99);

    String answer = update(ENABLE);
    dynamoDb.passSeconds(2);
    quota().occupy(0);
    dynamoDb.passSeconds(60);

    assertThat(answer).isEqualTo("ENABLING ACCESSED_AND_THROTTLED_KEYS");
    assertThat(described()).isEqualTo("FAILED ACCESSED_AND_THROTTLED_KEYS");
  }

  @Test
  void insightsThatFailedAreSwitchedOnAgainOnceThereIsRoom() {
    dynamoDb.createUsableTable("orders");
    quota().occupy(99);
    update(ENABLE);
    dynamoDb.passSeconds(2);
    quota().occupy(98);

    update(ENABLE);
    dynamoDb.passSeconds(2);

    assertThat(described()).isEqualTo("ENABLED ACCESSED_AND_THROTTLED_KEYS");
  }

  @Test
  void rulesOfADeletedTableMakeRoom() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.createUsableTable("old");
    quota().occupy(98);
    dynamoDb.call("UpdateContributorInsights", "{TableName:'old', " + ENABLE + "}");
    dynamoDb.passSeconds(2);
    dynamoDb.deleteTable("old");
    dynamoDb.passSeconds(10);

    update(ENABLE);
    dynamoDb.passSeconds(2);

    assertThat(described()).isEqualTo("ENABLED ACCESSED_AND_THROTTLED_KEYS");
  }

  @Test
  void rulesOfAnotherModeReplaceThoseOfBefore() {
    dynamoDb.createUsableTable("orders");
    quota().occupy(98);
    update(ENABLE);
    dynamoDb.passSeconds(2);

    update(THROTTLED);
    dynamoDb.passSeconds(2);

    assertThat(described()).isEqualTo("ENABLED THROTTLED_KEYS");
  }

  private RuleQuota quota() {
    return new RuleQuota(
        dynamoDb.world().region(InMemoryDynamoDb.ACCOUNT, InMemoryDynamoDb.REGION));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IndexName:'nothing' | Index: nothing not found for table: orders
          IndexName:'local'   | Index: local not found for table: orders
          """)
  void onlyGlobalIndexesHaveInsights(String index, String message) {
    dynamoDb.createIndexedTable("orders");

    assertThat(
            dynamoDb.refusal(
                "UpdateContributorInsights",
                orders(index.replace('"', '\'') + ", ContributorInsightsAction:'ENABLE'")))
        .isEqualTo("ResourceNotFoundException: Requested resource not found: " + message);
  }

  @Test
  void missingTableIsNotFound() {
    assertThat(dynamoDb.refusal("UpdateContributorInsights", orders(ENABLE)))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Table: orders not found");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ContributorInsightsAction:''           | Value '' at 'contributorInsightsAction' failed to satisfy constraint: Member must satisfy enum value set
          ContributorInsightsAction:'ENABLE', ContributorInsightsMode:'' | Value '' at 'contributorInsightsMode' failed to satisfy constraint: Member must satisfy enum value set
          IndexName:''                           | Value null at 'contributorInsightsAction' failed to satisfy constraint: Member must not be null
          ContributorInsightsAction:'ENABLE', IndexName:'' | IndexName must be at least 3 characters long and at most 255 characters long
          """)
  void requestMustBeValid(String more, String message) {
    dynamoDb.createUsableTable("orders");

    assertThat(dynamoDb.refusal("UpdateContributorInsights", orders(more.replace('"', '\''))))
        .startsWith("ValidationException: ")
        .contains(message);
  }

  @Test
  void tableMustBeActive() {
    dynamoDb.createTable("orders");
    String early = dynamoDb.refusal("UpdateContributorInsights", orders(ENABLE));
    dynamoDb.passSeconds(3);

    assertThat(early).startsWith("ResourceNotFoundException: ");
    assertThat(dynamoDb.refusal("UpdateContributorInsights", orders(ENABLE)))
        .isEqualTo(
            "ValidationException: Table or Index is not in a valid state to update Key Access"
                + " Insights: TableStatus must be ACTIVE to enable ContributorInsights.");
  }

  @Test
  void tableThatIsBeingDeletedIsTakenForAMoment() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.deleteTable("orders");

    String atOnce = update(ENABLE);
    dynamoDb.passSeconds(2);

    assertThat(atOnce).startsWith("ENABLING");
    assertThat(dynamoDb.refusal("UpdateContributorInsights", orders(DISABLE)))
        .contains("TableStatus must be ACTIVE");
  }

  @Test
  void tableThatLostItsKeyIsRefused() {
    dynamoDb.createUsableTable("orders");
    dynamoDb.loseKey("orders");

    assertThat(dynamoDb.refusal("UpdateContributorInsights", orders(ENABLE)))
        .startsWith("ValidationException: KMS key disabled error: ");
  }
}
