package io.ackj.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.States;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The state of AWS and of an object as text, without what differs from run to run. */
final class CrashState {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> REGIONS = List.of(AwsEnd.REGION, "us-east-1");
  private static final List<String> FACETS =
      List.of("DescribeTimeToLive", "DescribeContinuousBackups", "DescribeContributorInsights");
  private static final Set<String> CHANGING =
      Set.of(
          "TableId",
          "tableID",
          "CreationDateTime",
          "creationDateTime",
          "LatestStreamArn",
          "LatestStreamLabel",
          "latestStreamARN",
          "latestStreamLabel",
          "LastUpdateDateTime",
          "LastUpdateToPayPerRequestDateTime",
          "LastIncreaseDateTime",
          "LastDecreaseDateTime",
          "BackupCreationDateTime",
          "backupCreationDateTime",
          "EarliestRestorableDateTime",
          "LatestRestorableDateTime",
          "RevisionId",
          "NumberOfDecreasesToday",
          "ContributorInsightsRuleList",
          "lastTransitionTime",
          // What the status tells of maxima and sizes is as old as the last pass.
          "tableSizeBytes",
          "itemCount");

  private CrashState() {}

  static String of(Scene scene, ObjectKind kind, String name) {
    ObjectNode state = JSON.createObjectNode();
    for (String region : REGIONS) {
      state.set(region, aws(scene, region, name));
    }
    state.set(
        "object", objects(scene, kind).find(name).<JsonNode>map(CrashState::object).orElse(null));
    return without(state).toPrettyString();
  }

  private static Objects objects(Scene scene, ObjectKind kind) {
    return kind == ObjectKind.TABLE ? scene.tables() : scene.objects(kind);
  }

  private static JsonNode aws(Scene scene, String region, String name) {
    ObjectNode state = JSON.createObjectNode();
    state.set("DescribeTable", scene.aws().table(region, name).orElse(null));
    for (String operation : FACETS) {
      state.set(
          operation,
          scene.aws().ask(region, operation, "{\"TableName\":\"" + name + "\"}").orElse(null));
    }
    String byArn =
        "{\"ResourceArn\":\"" + AwsEnd.key(name).arn().replace(AwsEnd.REGION, region) + "\"}";
    state.set(
        "backups",
        scene.aws().ask(region, "ListBackups", "{\"TableName\":\"" + name + "\"}").orElse(null));
    state.set("tags", scene.aws().ask(region, "ListTagsOfResource", byArn).orElse(null));
    state.set("policy", scene.aws().ask(region, "GetResourcePolicy", byArn).orElse(null));
    return state;
  }

  private static JsonNode object(JsonNode object) {
    ObjectNode state = JSON.createObjectNode();
    state.set("finalizers", object.at("/metadata/finalizers"));
    state.set("spec", object.path("spec"));
    ObjectNode status = object.path("status").deepCopy();
    status.remove("conditions");
    state.set("status", status);
    state.put("conditions", States.conditions(object).toString());
    return state;
  }

  /** Leaves out what changes, and sorts lists of text, whose order says nothing. */
  private static JsonNode without(JsonNode node) {
    if (node.isObject()) {
      ObjectNode kept = JSON.createObjectNode();
      for (var member : node.properties()) {
        if (!CHANGING.contains(member.getKey())) {
          kept.set(member.getKey(), without(member.getValue()));
        }
      }
      return kept;
    }
    if (node.isArray()) {
      ArrayNode sorted = JSON.createArrayNode();
      Set<String> texts = new TreeSet<>();
      node.forEach(element -> texts.add(without(element).toString()));
      texts.forEach(sorted::add);
      return sorted;
    }
    return node.isTextual() ? JSON.getNodeFactory().textNode(withoutNamespace(node)) : node;
  }

  private static String withoutNamespace(JsonNode text) {
    return text.textValue()
        .replaceAll("\\be2e-\\d+\\b", "NAMESPACE")
        .replaceAll("/backup/\\d+-[0-9a-f]+", "/backup/ID");
  }
}
