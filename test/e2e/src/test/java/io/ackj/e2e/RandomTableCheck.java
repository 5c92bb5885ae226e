package io.ackj.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.RandomTable.Setting;
import io.ackj.e2e.harness.AwsEnd;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what AWS has with what a random table declares. */
final class RandomTableCheck {
  private final AwsEnd aws;
  private final RandomTable table;
  private final List<String> wrong = new ArrayList<>();
  private final JsonNode description;

  private RandomTableCheck(AwsEnd aws, RandomTable table) {
    this.aws = aws;
    this.table = table;
    this.description = aws.table(table.name()).orElseThrow();
  }

  /** Returns what AWS has otherwise; empty if all is as declared. */
  static List<String> differences(AwsEnd aws, RandomTable table) {
    RandomTableCheck check = new RandomTableCheck(aws, table);
    check.compareCapacity();
    check.compareDescribed();
    check.compareFacets();
    check.compareIndexes();
    return check.wrong;
  }

  private void compareCapacity() {
    JsonNode wanted = RandomTable.yaml(table.capacity());
    boolean isOnDemand = wanted.path("billingMode").asText().equals("PAY_PER_REQUEST");
    expect(
        "billing mode",
        isOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED",
        description.at("/BillingModeSummary/BillingMode").asText("PROVISIONED"));
    for (String unit : List.of("read", "write")) {
      String upper = unit.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + unit.substring(1);
      expect(
          unit + " units",
          wanted.at("/provisionedThroughput/" + unit + "CapacityUnits").asText("0"),
          description.at("/ProvisionedThroughput/" + upper + "CapacityUnits").asText());
      expect(
          unit + " maximum",
          wanted.at("/onDemandThroughput/max" + upper + "RequestUnits").asText(""),
          description.at("/OnDemandThroughput/Max" + upper + "RequestUnits").asText(""));
    }
  }

  private void compareDescribed() {
    expect(
        Setting.PROTECTION,
        at(Setting.PROTECTION, "/deletionProtectionEnabled", "false"),
        description.path("DeletionProtectionEnabled").asText());
    expect(
        Setting.STREAM,
        at(Setting.STREAM, "/streamSpecification/streamViewType", ""),
        description.at("/StreamSpecification/StreamViewType").asText(""));
    expect(
        Setting.ENCRYPTION,
        at(Setting.ENCRYPTION, "/sseSpecification/enabled", "false"),
        Boolean.toString(description.has("SSEDescription")));
    expect(
        Setting.CLASS,
        at(Setting.CLASS, "/tableClass", "STANDARD"),
        description.at("/TableClassSummary/TableClass").asText("STANDARD"));
  }

  private void compareFacets() {
    String name = "{\"TableName\":\"" + table.name() + "\"}";
    JsonNode timeToLive = aws.call("DescribeTimeToLive", name);
    expect(
        Setting.TIME_TO_LIVE,
        at(Setting.TIME_TO_LIVE, "/timeToLive/enabled", "false"),
        Boolean.toString(
            timeToLive.at("/TimeToLiveDescription/TimeToLiveStatus").asText().equals("ENABLED")));
    JsonNode recovery =
        aws.call("DescribeContinuousBackups", name)
            .at("/ContinuousBackupsDescription/PointInTimeRecoveryDescription");
    boolean isOn = recovery.path("PointInTimeRecoveryStatus").asText().equals("ENABLED");
    expect(
        Setting.RECOVERY,
        at(Setting.RECOVERY, "/continuousBackups/pointInTimeRecoveryEnabled", "false"),
        Boolean.toString(isOn));
    String period = at(Setting.RECOVERY, "/continuousBackups/recoveryPeriodInDays", "");
    if (!period.isEmpty()) {
      expect("recovery period", period, recovery.path("RecoveryPeriodInDays").asText());
    }
    expect(
        Setting.INSIGHTS,
        Boolean.toString(at(Setting.INSIGHTS, "/contributorInsights", "").equals("ENABLE")),
        Boolean.toString(
            aws.call("DescribeContributorInsights", name)
                .path("ContributorInsightsStatus")
                .asText()
                .equals("ENABLED")));
    compareTags();
  }

  private void compareTags() {
    JsonNode tags =
        aws.call(
                "ListTagsOfResource",
                "{\"ResourceArn\":\"" + AwsEnd.key(table.name()).arn() + "\"}")
            .path("Tags");
    expect(Setting.TAG_A, at(Setting.TAG_A, "/tags/0/value", "none"), tag(tags, "a"));
    expect(Setting.TAG_B, at(Setting.TAG_B, "/tags/0/value", "none"), tag(tags, "b"));
    expect("the outsider's tag", "stays", tag(tags, "outsider"));
  }

  private static String tag(JsonNode tags, String key) {
    for (JsonNode tag : tags) {
      if (tag.path("Key").asText().equals(key)) {
        return tag.path("Value").asText();
      }
    }
    return "none";
  }

  private void compareIndexes() {
    List<String> wanted = new ArrayList<>();
    for (Setting setting : List.of(Setting.INDEX_DAY, Setting.INDEX_WHO)) {
      String declared = table.declared(setting);
      if (declared != null) {
        JsonNode index = RandomTable.yaml(declared).at("/globalSecondaryIndexes/0");
        wanted.add(
            index.path("indexName").asText() + index.at("/projection/projectionType").asText());
      }
    }
    List<String> found = new ArrayList<>();
    for (JsonNode index : description.path("GlobalSecondaryIndexes")) {
      found.add(index.path("IndexName").asText() + index.at("/Projection/ProjectionType").asText());
    }
    expect(
        "indexes",
        wanted.stream().sorted().toList().toString(),
        found.stream().sorted().toList().toString());
  }

  private String at(Setting setting, String pointer, String otherwise) {
    String declared = table.declared(setting);
    return declared == null ? otherwise : RandomTable.yaml(declared).at(pointer).asText(otherwise);
  }

  /** What was never declared is what the outsider has made of it. */
  private void expect(Setting setting, String wanted, String found) {
    if (table.wasEverDeclared(setting)) {
      expect(setting.name(), wanted, found);
    } else if (Outsider.TOUCHES.containsKey(setting)) {
      expect(setting.name() + ", which is the outsider's", Outsider.LEAVES.get(setting), found);
    }
  }

  private void expect(String what, @Nullable String wanted, String found) {
    if (!found.equals(wanted)) {
      wrong.add("%s of %s should be %s, but is %s".formatted(what, table.name(), wanted, found));
    }
  }
}
