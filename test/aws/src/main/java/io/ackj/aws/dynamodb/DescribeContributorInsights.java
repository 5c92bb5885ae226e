package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.insights.InsightsDescription;
import io.ackj.aws.dynamodb.insights.InsightsTarget;

/** Tells insights of a table or index, until the table is gone. */
public final class DescribeContributorInsights implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    InsightsTarget target = InsightsTarget.find(call, input, call.readTime());
    return new InsightsDescription(target, call.readTime()).full();
  }
}
