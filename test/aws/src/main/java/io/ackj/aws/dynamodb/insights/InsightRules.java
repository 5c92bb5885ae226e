package io.ackj.aws.dynamodb.insights;

import io.ackj.aws.state.KeyType;
import java.time.Instant;
import java.util.List;

/** The rules that insights have in CloudWatch. */
final class InsightRules {
  private InsightRules() {}

  /** Returns the kinds of rules that insights need: partition keys and sort keys apart. */
  static List<String> kinds(InsightsTarget target, Insights insights) {
    boolean sorted = target.keys().stream().anyMatch(key -> key.type() == KeyType.RANGE);
    if (insights.mode() == InsightsMode.THROTTLED_KEYS) {
      return sorted ? List.of("PKT", "SKT") : List.of("PKT");
    }
    return sorted ? List.of("PKC", "PKT", "SKC", "SKT") : List.of("PKC", "PKT");
  }

  /** Returns the names of the rules; none if insights are not on. */
  static List<String> names(InsightsTarget target, Insights insights) {
    Instant since = insights.rulesSince();
    if (since == null || insights.status() != Insights.Status.ENABLED) {
      return List.of();
    }
    String name = target.table().key().name() + (target.isTable() ? "" : "-" + target.index());
    return kinds(target, insights).stream()
        .map(
            kind -> "DynamoDBContributorInsights-" + kind + "-" + name + "-" + since.toEpochMilli())
        .toList();
  }
}
