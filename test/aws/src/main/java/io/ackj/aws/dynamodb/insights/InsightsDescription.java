package io.ackj.aws.dynamodb.insights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.table.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Insights of a table or index in answers, as of a time. */
public final class InsightsDescription {
  private final InsightsTarget target;
  private final Insights insights;

  /** Looks at insights as of a time. */
  public InsightsDescription(InsightsTarget target, Instant time) {
    this.target = target;
    this.insights = target.cell().asOf(time);
  }

  /** Returns whether lists show it: they leave out only what is DISABLED. */
  public boolean isListed() {
    return insights.status() != Insights.Status.DISABLED;
  }

  /**
   * Returns {@code ContributorInsightsSummary}, which is also what UpdateContributorInsights says.
   */
  public ObjectNode summary() {
    ObjectNode summary = Json.object().put("TableName", target.table().key().name());
    if (!target.isTable()) {
      summary.put("IndexName", target.index());
    }
    summary.put("ContributorInsightsStatus", insights.status().name());
    InsightsMode mode = insights.mode();
    return mode == null ? summary : summary.put("ContributorInsightsMode", mode.name());
  }

  /** Returns what DescribeContributorInsights says. */
  public ObjectNode full() {
    ObjectNode full = summary();
    List<String> rules = InsightRules.names(target, insights);
    if (!rules.isEmpty()) {
      rules.forEach(full.putArray("ContributorInsightsRuleList")::add);
    }
    Instant updated = insights.updatedAt();
    if (updated != null) {
      full.put("LastUpdateDateTime", Json.time(updated));
    }
    putFailure(full, insights.failure());
    return full;
  }

  private static void putFailure(ObjectNode into, @Nullable String failure) {
    if (failure != null) {
      into.putObject("FailureException")
          .put("ExceptionName", "LimitExceededException")
          .put("ExceptionDescription", failure);
    }
  }
}
