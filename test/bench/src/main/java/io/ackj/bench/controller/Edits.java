package io.ackj.bench.controller;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The changes that people make to tables. */
final class Edits {
  private static final String PROVISIONED =
      """
      {"billingMode": "PROVISIONED",
       "provisionedThroughput": {"readCapacityUnits": 5, "writeCapacityUnits": 5}}
      """;

  private static final String INDEXED =
      """
      {"attributeDefinitions": [{"attributeName": "id", "attributeType": "S"},
                                {"attributeName": "date", "attributeType": "S"}],
       "globalSecondaryIndexes": [
         {"indexName": "by-date", "projection": {"projectionType": "ALL"},
          "keySchema": [{"attributeName": "date", "keyType": "HASH"}]}]}
      """;

  private static final String NOT_INDEXED =
      """
      {"attributeDefinitions": [{"attributeName": "id", "attributeType": "S"}],
       "globalSecondaryIndexes": []}
      """;

  private static final String EXPIRING =
      "{\"timeToLive\": {\"attributeName\": \"expires\", \"enabled\": true}}";

  private Edits() {}

  /** Returns those that AWS does within half a minute. */
  static List<Edit> quick() {
    return List.of(
        Edit.toldByArn(
            "tags",
            "{\"tags\": [{\"key\": \"stage\", \"value\": \"test\"}]}",
            "{\"tags\": [{\"key\": \"stage\", \"value\": \"production\"}]}",
            "ListTagsOfResource",
            "production"),
        Edit.told(
            "ttl-on",
            Manifest.PLAIN,
            EXPIRING,
            "DescribeTimeToLive",
            "/TimeToLiveDescription/TimeToLiveStatus",
            "ENABLED"),
        Edit.told(
            "ttl-off",
            EXPIRING,
            "{\"timeToLive\": {\"enabled\": false}}",
            "DescribeTimeToLive",
            "/TimeToLiveDescription/TimeToLiveStatus",
            "DISABLED"),
        Edit.told(
            "pitr",
            Manifest.PLAIN,
            "{\"continuousBackups\": {\"pointInTimeRecoveryEnabled\": true}}",
            "DescribeContinuousBackups",
            "/ContinuousBackupsDescription/PointInTimeRecoveryDescription/PointInTimeRecoveryStatus",
            "ENABLED"),
        Edit.told(
            "insights",
            Manifest.PLAIN,
            "{\"contributorInsights\": \"ENABLE\"}",
            "DescribeContributorInsights",
            "/ContributorInsightsStatus",
            "ENABLED"),
        Edit.toldByArn(
            "policy",
            Manifest.PLAIN,
            "{\"resourcePolicy\": " + Policies.quoted("policy") + "}",
            "GetResourcePolicy",
            "dynamodb:GetItem"),
        Edit.described(
            "class",
            Manifest.PLAIN,
            "{\"tableClass\": \"STANDARD_INFREQUENT_ACCESS\"}",
            table -> is(table.at("/TableClassSummary/TableClass"), "STANDARD_INFREQUENT_ACCESS")),
        Edit.described(
            "protection",
            Manifest.PLAIN,
            "{\"deletionProtectionEnabled\": true}",
            table -> table.path("DeletionProtectionEnabled").asBoolean()),
        Edit.described(
            "throughput",
            PROVISIONED,
            "{\"provisionedThroughput\": {\"readCapacityUnits\": 10}}",
            table -> table.at("/ProvisionedThroughput/ReadCapacityUnits").asInt() == 10),
        Edit.described(
            "stream",
            Manifest.PLAIN,
            "{\"streamSpecification\": {\"streamEnabled\": true, \"streamViewType\": \"NEW_IMAGE\"}}",
            table -> table.at("/StreamSpecification/StreamEnabled").asBoolean()),
        Edit.described(
            "encryption",
            Manifest.PLAIN,
            "{\"sseSpecification\": {\"enabled\": true, \"sseType\": \"KMS\"}}",
            table -> is(table.at("/SSEDescription/Status"), "ENABLED")),
        Edit.described(
            "index-deleted",
            INDEXED,
            NOT_INDEXED,
            table -> table.path("GlobalSecondaryIndexes").isEmpty()));
  }

  /** Returns those that take AWS minutes. */
  static List<Edit> slow() {
    return List.of(
        Edit.described(
            "index-added",
            Manifest.PLAIN,
            INDEXED,
            table -> is(table.at("/GlobalSecondaryIndexes/0/IndexStatus"), "ACTIVE")),
        Edit.described(
            "billing",
            PROVISIONED,
            "{\"billingMode\": \"PAY_PER_REQUEST\", \"provisionedThroughput\": null}",
            table -> is(table.at("/BillingModeSummary/BillingMode"), "PAY_PER_REQUEST")));
  }

  private static boolean is(JsonNode member, String value) {
    return member.asText().equals(value);
  }
}
