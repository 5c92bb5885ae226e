package io.ackj.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.AwsEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What ACK's controller would do in its first pass over a table's object: a small model of its
 * rules. It looks at finalizer, Region and account, reads AWS, and compares the spec with it.
 */
public final class UpstreamPass {
  /** Each version of ACK writes its own version there, so that it differs for everybody. */
  private static final String VERSION_TAG = "services.k8s.aws/controller-version";

  private UpstreamPass() {}

  /** Returns what it would do; empty if it would write nothing but the status. */
  public static List<String> over(JsonNode object, AwsEnd aws) {
    List<String> deeds = new ArrayList<>();
    if (!AckScene.hasFinalizer(object)) {
      deeds.add("terminal: Resource already exists");
    }
    JsonNode metadata = object.at("/status/ackResourceMetadata");
    if (!metadata.path("region").asText().equals(AwsEnd.REGION)
        || !metadata.path("ownerAccountID").asText().equals(AwsEnd.ACCOUNT)) {
      deeds.add("drift: Region or account");
    }
    String name = object.at("/spec/tableName").asText();
    JsonNode table = aws.table(name).orElse(null);
    if (table == null) {
      deeds.add(
          AckScene.annotation(object, AckScene.ADOPTED).equals("true")
              ? "error: adopted resource not found"
              : "CreateTable");
      return deeds;
    }
    if (!metadata.path("arn").asText().equals(table.path("TableArn").asText())) {
      deeds.add("status: another ARN");
    }
    ObjectNode desired = desired(object);
    ObjectNode latest = latest(aws, table, desired);
    Set<String> fields = new TreeSet<>();
    desired.fieldNames().forEachRemaining(fields::add);
    latest.fieldNames().forEachRemaining(fields::add);
    for (String field : fields) {
      if (!desired.path(field).equals(latest.path(field))) {
        deeds.add(field + ": " + desired.path(field) + " but AWS has " + latest.path(field));
      }
    }
    return deeds;
  }

  private static ObjectNode desired(JsonNode object) {
    ObjectNode spec = object.path("spec").deepCopy();
    ObjectNode form = form(spec);
    ObjectNode tags = form.withObject("/tags");
    spec.path("tags")
        .forEach(tag -> tags.put(tag.path("key").asText(), tag.path("value").asText()));
    String namespaceTag = "services.k8s.aws/namespace";
    if (!tags.has(namespaceTag)) {
      tags.put(namespaceTag, object.at("/metadata/namespace").asText());
    }
    JsonNode timeToLive = spec.path("timeToLive");
    form.set("timeToLive", timeToLive.isMissingNode() ? off() : timeToLive);
    form.put("recovery", spec.at("/continuousBackups/pointInTimeRecoveryEnabled").asBoolean());
    form.put("insights", spec.path("contributorInsights").asText().startsWith("ENABLE"));
    form.set("policy", document(spec.path("resourcePolicy").asText()));
    return form;
  }

  private static ObjectNode latest(AwsEnd aws, JsonNode table, ObjectNode desired) {
    ObjectNode spec = (ObjectNode) decapitalised(table);
    spec.put("billingMode", table.at("/BillingModeSummary/BillingMode").asText("PROVISIONED"));
    spec.put("tableClass", table.at("/TableClassSummary/TableClass").asText("STANDARD"));
    spec.set("tableReplicas", spec.path("replicas"));
    JsonNode encryption = table.path("SSEDescription");
    if (encryption.isObject()) {
      ObjectNode specification = spec.putObject("sseSpecification");
      specification.put("enabled", encryption.path("Status").asText().equals("ENABLED"));
      specification.put("sseType", encryption.path("SSEType").asText());
      if (desired.at("/sse").has("kmsMasterKeyID")) {
        specification.put("kmsMasterKeyID", encryption.path("KMSMasterKeyArn").asText());
      }
    }
    ObjectNode form = form(spec);
    addFacets(form, aws, table);
    return form;
  }

  private static void addFacets(ObjectNode form, AwsEnd aws, JsonNode table) {
    String named = "{\"TableName\":\"%s\"}".formatted(table.path("TableName").asText());
    String withArn = "{\"ResourceArn\":\"%s\"}".formatted(table.path("TableArn").asText());
    ObjectNode tags = form.withObject("/tags");
    for (JsonNode tag : aws.call("ListTagsOfResource", withArn).path("Tags")) {
      if (!tag.path("Key").asText().equals(VERSION_TAG)) {
        tags.put(tag.path("Key").asText(), tag.path("Value").asText());
      }
    }
    JsonNode timeToLive = aws.call("DescribeTimeToLive", named).path("TimeToLiveDescription");
    boolean isOn = timeToLive.path("TimeToLiveStatus").asText().startsWith("ENABL");
    ObjectNode expiry = off().put("enabled", isOn);
    if (isOn) {
      expiry.put("attributeName", timeToLive.path("AttributeName").asText());
    }
    form.set("timeToLive", expiry);
    form.put(
        "recovery",
        aws.call("DescribeContinuousBackups", named)
            .at(
                "/ContinuousBackupsDescription/PointInTimeRecoveryDescription/PointInTimeRecoveryStatus")
            .asText()
            .equals("ENABLED"));
    form.put(
        "insights",
        aws.call("DescribeContributorInsights", named)
            .path("ContributorInsightsStatus")
            .asText()
            .startsWith("ENABL"));
    form.set(
        "policy",
        document(
            aws.ask(AwsEnd.REGION, "GetResourcePolicy", withArn)
                .map(answer -> answer.path("Policy").asText())
                .orElse("")));
  }

  /** Returns what counts in a comparison, with ACK's defaults, and lists by their keys. */
  private static ObjectNode form(JsonNode spec) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    boolean isOnDemand = spec.path("billingMode").asText().equals("PAY_PER_REQUEST");
    form.put("billingMode", isOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED");
    form.put("tableClass", spec.path("tableClass").asText("STANDARD"));
    form.put("protection", spec.path("deletionProtectionEnabled").asBoolean());
    form.set("attributes", keyed(spec.path("attributeDefinitions"), "attributeName"));
    form.set("keySchema", keyed(spec.path("keySchema"), "attributeName"));
    form.set("stream", spec.path("streamSpecification"));
    form.set("onDemandThroughput", spec.path("onDemandThroughput"));
    if (!isOnDemand) {
      form.set("throughput", units(spec.path("provisionedThroughput")));
    }
    form.set("sse", spec.path("sseSpecification"));
    form.set("localIndexes", indexes(spec.path("localSecondaryIndexes"), false));
    form.set("indexes", indexes(spec.path("globalSecondaryIndexes"), !isOnDemand));
    form.set("replicas", replicas(spec.path("tableReplicas")));
    return form;
  }

  private static ObjectNode indexes(JsonNode list, boolean withUnits) {
    ObjectNode indexes = JsonNodeFactory.instance.objectNode();
    for (JsonNode index : list) {
      ObjectNode form = indexes.putObject(index.path("indexName").asText());
      form.set("keySchema", keyed(index.path("keySchema"), "attributeName"));
      form.set("projection", index.path("projection"));
      if (withUnits) {
        form.set("throughput", units(index.path("provisionedThroughput")));
      }
    }
    return indexes;
  }

  private static ObjectNode replicas(JsonNode list) {
    ObjectNode replicas = JsonNodeFactory.instance.objectNode();
    for (JsonNode replica : list) {
      replicas.put(
          replica.path("regionName").asText(), replica.path("tableClassOverride").asText());
    }
    return replicas;
  }

  private static ObjectNode units(JsonNode throughput) {
    ObjectNode units = JsonNodeFactory.instance.objectNode();
    units.put("read", throughput.path("readCapacityUnits").asLong());
    return units.put("write", throughput.path("writeCapacityUnits").asLong());
  }

  private static ObjectNode keyed(JsonNode list, String key) {
    ObjectNode keyed = JsonNodeFactory.instance.objectNode();
    list.forEach(element -> keyed.set(element.path(key).asText(), element));
    return keyed;
  }

  private static ObjectNode off() {
    return JsonNodeFactory.instance.objectNode().put("enabled", false);
  }

  private static JsonNode document(String json) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + json, e);
    }
  }

  /** AWS writes {@code TableName} for what a manifest calls {@code tableName}. */
  private static JsonNode decapitalised(JsonNode node) {
    if (node.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> list.add(decapitalised(element)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      renamed.set(
          Character.toLowerCase(name.charAt(0)) + name.substring(1),
          decapitalised(member.getValue()));
    }
    return renamed;
  }
}
