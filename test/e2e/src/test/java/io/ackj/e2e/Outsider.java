package io.ackj.e2e;

import io.ackj.e2e.RandomTable.Setting;
import io.ackj.e2e.harness.AwsEnd;
import java.util.Map;

/** Somebody who changes in AWS what a manifest does not speak of. */
final class Outsider {
  /** The calls that change a setting: operation, and request for a table TABLE. */
  static final Map<Setting, Map.Entry<String, String>> TOUCHES =
      Map.of(
          Setting.PROTECTION,
          Map.entry("UpdateTable", "{\"TableName\":\"TABLE\",\"DeletionProtectionEnabled\":true}"),
          Setting.TIME_TO_LIVE,
          Map.entry(
              "UpdateTimeToLive",
              "{\"TableName\":\"TABLE\",\"TimeToLiveSpecification\":{\"AttributeName\":\"x\",\"Enabled\":true}}"),
          Setting.RECOVERY,
          Map.entry(
              "UpdateContinuousBackups",
              "{\"TableName\":\"TABLE\",\"PointInTimeRecoverySpecification\":{\"PointInTimeRecoveryEnabled\":true}}"),
          Setting.INSIGHTS,
          Map.entry(
              "UpdateContributorInsights",
              "{\"TableName\":\"TABLE\",\"ContributorInsightsAction\":\"ENABLE\"}"));

  /** What a setting is afterwards. */
  static final Map<Setting, String> LEAVES =
      Map.of(
          Setting.PROTECTION,
          "true",
          Setting.TIME_TO_LIVE,
          "true",
          Setting.RECOVERY,
          "true",
          Setting.INSIGHTS,
          "true");

  private Outsider() {}

  /** Changes all that a table has never declared. */
  static void touch(AwsEnd aws, RandomTable table) {
    aws.call(
        "TagResource",
        "{\"ResourceArn\":\"%s\",\"Tags\":[{\"Key\":\"outsider\",\"Value\":\"stays\"}]}"
            .formatted(AwsEnd.key(table.name()).arn()));
    TOUCHES.forEach(
        (setting, call) -> {
          if (!table.wasEverDeclared(setting)) {
            aws.call(call.getKey(), call.getValue().replace("TABLE", table.name()));
          }
        });
  }
}
