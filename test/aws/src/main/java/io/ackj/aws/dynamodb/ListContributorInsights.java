package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.insights.InsightsPages;
import io.ackj.aws.dynamodb.table.Members;

/** Lists insights of a table and its indexes, or of all; those that are DISABLED are left out. */
public final class ListContributorInsights implements Operation {
  private static final int USUAL_SIZE = 100;

  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    int asked = input.path("MaxResults").asInt(0);
    InsightsPages pages = new InsightsPages(call, asked > 0 ? asked : USUAL_SIZE);
    String table = Members.text(input, "TableName");
    String token = Members.text(input, "NextToken");
    return table == null ? pages.ofRegion(token) : pages.ofTable(table, token);
  }
}
