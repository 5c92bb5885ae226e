package io.ackj.aws.contract;

import static io.ackj.aws.contract.Tables.onDemand;

import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** What the operations beside a table do: tags, time to live, backups, policies, insights. */
final class FeatureScenarios {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private FeatureScenarios() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario("tags", FeatureScenarios::tags),
        new Scenario("time to live", FeatureScenarios::timeToLive),
        new Scenario("continuous backups", FeatureScenarios::continuousBackups),
        new Scenario("backups", FeatureScenarios::backups),
        new Scenario("resource policy", FeatureScenarios::resourcePolicy),
        new Scenario("contributor insights", FeatureScenarios::insights),
        new Scenario("global tables of 2017", FeatureScenarios::globalTables));
  }

  private static void tags(Steps steps) {
    String arn =
        steps
            .active(onDemand("tags-1").tags(tag("team", "a"), tag("stage", "b")).build())
            .tableArn();
    steps.eventually("tags of the creation", "{stage=b, team=a}", client -> tagsOf(client, arn));
    steps.accepted(
        "tag",
        "",
        client -> {
          client.tagResource(r -> r.resourceArn(arn).tags(tag("team", "c")));
          return "";
        });
    steps.eventually("a tag is replaced", "{stage=b, team=c}", client -> tagsOf(client, arn));
    steps.eventually(
        "untag",
        "",
        client -> {
          client.untagResource(r -> r.resourceArn(arn).tagKeys("stage", "absent"));
          return "";
        });
    steps.eventually("a tag is gone", "{team=c}", client -> tagsOf(client, arn));
    steps.refused(
        "missing table",
        "ResourceNotFoundException",
        "Requested resource not found: ResourceArn: " + arn + "-0 not found",
        client -> tagsOf(client, arn + "-0"));
    steps.refused(
        "name in place of an ARN",
        "ValidationException",
        INVALID + "ARNs must start with 'arn:': tags-1",
        client -> tagsOf(client, "tags-1"));
  }

  private static void timeToLive(Steps steps) {
    steps.active(onDemand("ttl-1").build());
    steps.accepted("off", "DISABLED null", client -> timeToLiveOf(client, "ttl-1"));
    steps.refused(
        "off while off",
        "ValidationException",
        "TimeToLive is already disabled",
        client -> setTimeToLive(client, "ttl-1", "expires", false));
    steps.accepted("on", "expires true", client -> setTimeToLive(client, "ttl-1", "expires", true));
    steps.eventually("enabled", "ENABLED expires", client -> timeToLiveOf(client, "ttl-1"));
    steps.refused(
        "on while on",
        "ValidationException",
        "TimeToLive is already enabled",
        client -> setTimeToLive(client, "ttl-1", "expires", true));
    steps.refused(
        "missing table",
        "ResourceNotFoundException",
        "Requested resource not found: Table: ttl-0 not found",
        client -> setTimeToLive(client, "ttl-0", "expires", true));
  }

  private static void continuousBackups(Steps steps) {
    steps.active(onDemand("pitr-1").build());
    steps.eventually(
        "of a new table",
        "ENABLED DISABLED null",
        client ->
            continuousBackups(
                client
                    .describeContinuousBackups(r -> r.tableName("pitr-1"))
                    .continuousBackupsDescription()));
    steps.eventually(
        "on",
        "ENABLED ENABLED 35",
        client ->
            continuousBackups(
                client
                    .updateContinuousBackups(
                        r ->
                            r.tableName("pitr-1")
                                .pointInTimeRecoverySpecification(
                                    p -> p.pointInTimeRecoveryEnabled(true)))
                    .continuousBackupsDescription()));
    steps.refused(
        "too long a period",
        "ValidationException",
        "1 validation error detected: Value '36' at"
            + " 'pointInTimeRecoverySpecification.recoveryPeriodInDays' failed to satisfy"
            + " constraint: Member must have value less than or equal to 35",
        client ->
            continuousBackups(
                client
                    .updateContinuousBackups(
                        r ->
                            r.tableName("pitr-1")
                                .pointInTimeRecoverySpecification(
                                    p ->
                                        p.pointInTimeRecoveryEnabled(true)
                                            .recoveryPeriodInDays(36)))
                    .continuousBackupsDescription()));
    steps.refused(
        "missing table",
        "TableNotFoundException",
        "Table not found: pitr-0",
        client ->
            continuousBackups(
                client
                    .describeContinuousBackups(r -> r.tableName("pitr-0"))
                    .continuousBackupsDescription()));
  }

  private static void backups(Steps steps) {
    String arn = steps.active(onDemand("backup-1").build()).tableArn();
    steps.eventually(
        "create",
        "nightly USER",
        client -> {
          BackupDetails backup =
              client
                  .createBackup(r -> r.tableName("backup-1").backupName("nightly"))
                  .backupDetails();
          return backup.backupName() + " " + backup.backupTypeAsString();
        });
    steps.eventually(
        "listed",
        "[AVAILABLE]",
        client ->
            client.listBackups(r -> r.tableName("backup-1")).backupSummaries().stream()
                .map(summary -> summary.backupStatusAsString())
                .toList()
                .toString());
    steps.accepted(
        "delete",
        "DELETED",
        client ->
            client
                .deleteBackup(r -> r.backupArn(backupArn(client, "backup-1")))
                .backupDescription()
                .backupDetails()
                .backupStatusAsString());
    steps.refused(
        "missing table",
        "TableNotFoundException",
        "Table not found: backup-0",
        client ->
            client
                .createBackup(r -> r.tableName("backup-0").backupName("nightly"))
                .backupDetails()
                .backupName());
    String absent = arn + "/backup/01489602797149-73d8d5bc";
    steps.refused(
        "missing backup",
        "BackupNotFoundException",
        "Backup not found: " + absent,
        client -> client.describeBackup(r -> r.backupArn(absent)).backupDescription().toString());
  }

  private static void resourcePolicy(Steps steps) {
    String arn = steps.active(onDemand("policy-1").build()).tableArn();
    steps.refused(
        "none yet",
        "PolicyNotFoundException",
        "Resource-based policy not found for the provided ResourceArn: " + arn,
        client -> client.getResourcePolicy(r -> r.resourceArn(arn)).policy());
    String policy =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"one\",\"Effect\":\"Allow\","
            + "\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"},"
            + "\"Action\":\"dynamodb:GetItem\",\"Resource\":\"%s\"}}".formatted(arn);
    steps.accepted(
        "put",
        "true",
        client ->
            String.valueOf(
                client.putResourcePolicy(r -> r.resourceArn(arn).policy(policy)).revisionId()
                    != null));
    steps.refused(
        "missing table",
        "ResourceNotFoundException",
        "Requested resource not found: Table: policy-1-0 not found",
        client -> client.getResourcePolicy(r -> r.resourceArn(arn + "-0")).policy());
  }

  private static void insights(Steps steps) {
    steps.active(onDemand("insights-1").build());
    steps.accepted(
        "off",
        "DISABLED",
        client ->
            client
                .describeContributorInsights(r -> r.tableName("insights-1"))
                .contributorInsightsStatusAsString());
    steps.accepted(
        "on",
        "ENABLING",
        client ->
            client
                .updateContributorInsights(
                    r -> r.tableName("insights-1").contributorInsightsAction("ENABLE"))
                .contributorInsightsStatusAsString());
    steps.eventually(
        "enabled",
        "ENABLED",
        client ->
            client
                .describeContributorInsights(r -> r.tableName("insights-1"))
                .contributorInsightsStatusAsString());
  }

  private static void globalTables(Steps steps) {
    steps.refused(
        "describe what there is not",
        "GlobalTableNotFoundException",
        "Global table not found: Global table with name: 'global-0' does not exist.",
        client ->
            client
                .describeGlobalTable(r -> r.globalTableName("global-0"))
                .globalTableDescription()
                .globalTableName());
    steps.accepted(
        "none is listed",
        "[]",
        client -> client.listGlobalTables(r -> {}).globalTables().toString());
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static String tagsOf(DynamoDbClient client, String arn) {
    TreeMap<String, String> tags = new TreeMap<>();
    client
        .listTagsOfResource(r -> r.resourceArn(arn))
        .tags()
        .forEach(tag -> tags.put(tag.key(), tag.value()));
    return tags.toString();
  }

  private static String timeToLiveOf(DynamoDbClient client, String table) {
    TimeToLiveDescription description =
        client.describeTimeToLive(r -> r.tableName(table)).timeToLiveDescription();
    return description.timeToLiveStatusAsString() + " " + description.attributeName();
  }

  private static String setTimeToLive(
      DynamoDbClient client, String table, String attribute, boolean enabled) {
    var set =
        client
            .updateTimeToLive(
                r ->
                    r.tableName(table)
                        .timeToLiveSpecification(t -> t.attributeName(attribute).enabled(enabled)))
            .timeToLiveSpecification();
    return set.attributeName() + " " + set.enabled();
  }

  private static String continuousBackups(ContinuousBackupsDescription description) {
    var recovery = description.pointInTimeRecoveryDescription();
    return description.continuousBackupsStatusAsString()
        + " "
        + recovery.pointInTimeRecoveryStatusAsString()
        + " "
        + recovery.recoveryPeriodInDays();
  }

  private static String backupArn(DynamoDbClient client, String table) {
    return client.listBackups(r -> r.tableName(table)).backupSummaries().get(0).backupArn();
  }
}
