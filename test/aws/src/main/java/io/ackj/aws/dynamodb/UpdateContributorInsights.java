package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.insights.InsightsDescription;
import io.ackj.aws.dynamodb.insights.InsightsMode;
import io.ackj.aws.dynamodb.insights.InsightsSwitch;
import io.ackj.aws.dynamodb.insights.InsightsTarget;
import io.ackj.aws.dynamodb.table.Members;

/**
 * Switches insights of a table or index on or off, or to another mode. That CloudWatch has no room
 * for their rules shows only later.
 */
public final class UpdateContributorInsights implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    InsightsTarget target = InsightsTarget.find(call, input, call.time());
    InsightsSwitch insights = new InsightsSwitch(target);
    if (Members.requiredText(input, "ContributorInsightsAction").equals("ENABLE")) {
      String mode = Members.text(input, "ContributorInsightsMode");
      insights.turnOn(InsightsMode.of(mode), call.time());
    } else {
      insights.turnOff(call.time());
    }
    return new InsightsDescription(target, call.time()).summary();
  }
}
