package io.ackj.e2e.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.Scene;
import java.util.List;

/** Makes a table as infra-operator does: CreateTable, point-in-time recovery and tags. */
final class InfraOperator {
  /** The fields of a DynamoDBTable's spec, in its version v1alpha1. */
  static final List<String> SPEC_FIELDS =
      List.of(
          "tableName",
          "providerRef",
          "billingMode",
          "hashKey",
          "rangeKey",
          "attributes",
          "globalSecondaryIndexes",
          "streamEnabled",
          "streamViewType",
          "pointInTimeRecovery",
          "tags",
          "deletionPolicy");

  private InfraOperator() {}

  /** Makes the table of a DynamoDBTable, and returns when AWS is done with it. */
  static void makeTable(AwsEnd aws, JsonNode object) {
    JsonNode spec = object.path("spec");
    String name = spec.path("tableName").asText();
    aws.call("CreateTable", creation(spec).toString());
    Scene.await(name + " to be there", () -> aws.unfinished(name).isEmpty());
    if (spec.path("pointInTimeRecovery").asBoolean()) {
      Scene.await(name + " to be known to backups", () -> hasBackups(aws, name));
      ObjectNode recovery = object().put("TableName", name);
      recovery
          .putObject("PointInTimeRecoverySpecification")
          .put("PointInTimeRecoveryEnabled", true);
      aws.call("UpdateContinuousBackups", recovery.toString());
    }
    ObjectNode tagging = object().put("ResourceArn", AwsEnd.key(name).arn());
    tagging.set("Tags", tags(spec));
    aws.call("TagResource", tagging.toString());
  }

  /** AWS lets them be changed some time after a table is there. */
  private static boolean hasBackups(AwsEnd aws, String table) {
    return aws.ask(
            AwsEnd.REGION, "DescribeContinuousBackups", object().put("TableName", table).toString())
        .filter(
            answer ->
                answer
                    .at("/ContinuousBackupsDescription/ContinuousBackupsStatus")
                    .asText()
                    .equals("ENABLED"))
        .isPresent();
  }

  private static ObjectNode creation(JsonNode spec) {
    ObjectNode request = object();
    request.set("TableName", spec.path("tableName"));
    request.put("BillingMode", spec.path("billingMode").asText("PAY_PER_REQUEST"));
    ArrayNode attributes = request.putArray("AttributeDefinitions");
    attribute(attributes, spec.path("hashKey"));
    attribute(attributes, spec.path("rangeKey"));
    spec.path("attributes").forEach(each -> attribute(attributes, each));
    request.set("KeySchema", keys(spec.at("/hashKey/name"), spec.at("/rangeKey/name")));
    ArrayNode indexes = request.putArray("GlobalSecondaryIndexes");
    spec.path("globalSecondaryIndexes").forEach(each -> indexes.add(index(each)));
    request
        .putObject("StreamSpecification")
        .put("StreamEnabled", spec.path("streamEnabled").asBoolean())
        .set("StreamViewType", spec.path("streamViewType"));
    request.set("Tags", tags(spec));
    return request;
  }

  private static void attribute(ArrayNode attributes, JsonNode attribute) {
    if (!attribute.isMissingNode()) {
      ObjectNode definition = attributes.addObject();
      definition.set("AttributeName", attribute.path("name"));
      definition.set("AttributeType", attribute.path("type"));
    }
  }

  private static ObjectNode index(JsonNode index) {
    ObjectNode made = object();
    made.set("IndexName", index.path("indexName"));
    made.set("KeySchema", keys(index.path("hashKey"), index.path("rangeKey")));
    made.putObject("Projection").set("ProjectionType", index.path("projectionType"));
    return made;
  }

  private static ArrayNode keys(JsonNode hash, JsonNode range) {
    ArrayNode keys = JsonNodeFactory.instance.arrayNode();
    keys.addObject().put("KeyType", "HASH").set("AttributeName", hash);
    if (!range.isMissingNode()) {
      keys.addObject().put("KeyType", "RANGE").set("AttributeName", range);
    }
    return keys;
  }

  private static ArrayNode tags(JsonNode spec) {
    ArrayNode tags = JsonNodeFactory.instance.arrayNode();
    spec.path("tags")
        .properties()
        .forEach(tag -> tags.addObject().put("Key", tag.getKey()).set("Value", tag.getValue()));
    return tags;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
