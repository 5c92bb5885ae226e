package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListContributorInsightsTest {
  private final InMemoryDynamoDb dynamoDb = new InMemoryDynamoDb();

  private void enable(String table, String more) {
    dynamoDb.call(
        "UpdateContributorInsights",
        "{TableName:'" + table + "', ContributorInsightsAction:'ENABLE'" + more + "}");
  }

  /** Returns what is listed on a page, such as {@code orders/byDate}. */
  private static List<String> names(JsonNode page) {
    List<String> names = new ArrayList<>();
    for (JsonNode summary : page.path("ContributorInsightsSummaries")) {
      String index = summary.path("IndexName").asText();
      names.add(summary.path("TableName").asText() + (index.isEmpty() ? "" : "/" + index));
    }
    return names;
  }

  /** Follows pages of one entry and returns them all. */
  private List<List<String>> pages(String table) {
    List<List<String>> pages = new ArrayList<>();
    String token = "";
    do {
      ObjectNode page =
          dynamoDb.call("ListContributorInsights", "{" + table + "MaxResults:1" + token + "}");
      pages.add(names(page));
      token = page.has("NextToken") ? ", NextToken:" + page.path("NextToken") : "";
    } while (!token.isEmpty());
    return pages;
  }

  @Test
  void newTableIsNotListed() {
    dynamoDb.createUsableTable("orders");

    assertThat(dynamoDb.call("ListContributorInsights", "{TableName:'orders'}"))
        .isEqualTo(InMemoryDynamoDb.parse("{ContributorInsightsSummaries:[]}"));
  }

  @Test
  void everyStatusButDisabledIsListed() {
    dynamoDb.createUsableTable("orders");
    enable("orders", "");
    List<String> enabling = names(dynamoDb.call("ListContributorInsights", "{}"));
    dynamoDb.passSeconds(5);
    dynamoDb.call(
        "UpdateContributorInsights", "{TableName:'orders', ContributorInsightsAction:'DISABLE'}");
    ObjectNode disabling = dynamoDb.call("ListContributorInsights", "{}");
    dynamoDb.passSeconds(5);

    assertThat(enabling).containsExactly("orders");
    assertThat(disabling.path("ContributorInsightsSummaries").path(0))
        .isEqualTo(
            InMemoryDynamoDb.parse(
                "{TableName:'orders',ContributorInsightsStatus:'DISABLING',"
                    + "ContributorInsightsMode:'ACCESSED_AND_THROTTLED_KEYS'}"));
    assertThat(names(dynamoDb.call("ListContributorInsights", "{}"))).isEmpty();
  }

  @Test
  void pagesOfATableHoldItselfAndThenItsIndexes() {
    dynamoDb.createIndexedTable("orders");
    enable("orders", "");
    enable("orders", ", IndexName:'byDate'");

    assertThat(pages("TableName:'orders', "))
        .containsExactly(List.of("orders"), List.of("orders/byDate"));
  }

  @Test
  void pagesOfARegionMayBeEmptyAndNotTheLast() {
    dynamoDb.createUsableTable("aaa");
    dynamoDb.createUsableTable("bbb");
    dynamoDb.createUsableTable("ccc");
    enable("bbb", "");

    assertThat(pages("")).containsExactly(List.of(), List.of("bbb"), List.of());
  }

  @Test
  void missingTableIsNotFound() {
    assertThat(dynamoDb.refusal("ListContributorInsights", "{TableName:'orders'}"))
        .isEqualTo(
            "ResourceNotFoundException: Requested resource not found: Table: orders not found");
  }

  @Test
  void pageHasAtMostAHundredEntries() {
    assertThat(dynamoDb.refusal("ListContributorInsights", "{MaxResults:101}"))
        .startsWith("ValidationException: ")
        .contains("Member must have value less than or equal to 100");
  }

  @Test
  void tokenMustBeOneOfAPage() {
    assertThat(dynamoDb.refusal("ListContributorInsights", "{NextToken:'?'}"))
        .startsWith("ValidationException: ");
  }
}
