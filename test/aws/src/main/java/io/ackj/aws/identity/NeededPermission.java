package io.ackj.aws.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a caller has to be allowed for a request, as AWS's service authorization reference lists it.
 *
 * @param action such as {@code dynamodb:CreateTable}
 * @param resource an ARN, or a star where the action knows none
 */
record NeededPermission(String action, String resource) {
  /** What AWS does in a replica's Region in the name of the caller who adds it. */
  private static final List<String> REPLICATION =
      List.of(
          "dynamodb:CreateTableReplica",
          "dynamodb:Scan",
          "dynamodb:Query",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem");

  private static final Set<String> ON_ALL_TABLES = Set.of("ListTables", "ListBackups");

  /** Returns all that is needed; the operation's own permission comes first. */
  static Set<NeededPermission> of(Request request) {
    Set<NeededPermission> needed = new LinkedHashSet<>();
    switch (request.service().name()) {
      case "dynamodb" -> addDynamoDb(request, needed);
      case "sts" -> addSts(request, needed);
      default -> needed.add(new NeededPermission(request.action(), "*"));
    }
    return needed;
  }

  private static void addSts(Request request, Set<NeededPermission> needed) {
    // AWS lets everybody ask who they are, and a web identity is checked by the role alone.
    if (request.operation().equals("AssumeRole")) {
      needed.add(
          new NeededPermission(request.action(), request.input().path("RoleArn").asText("*")));
    }
  }

  private static void addDynamoDb(Request request, Set<NeededPermission> needed) {
    ObjectNode input = request.input();
    String resource = resource(request);
    needed.add(new NeededPermission(request.action(), resource));
    if (request.operation().equals("CreateTable")) {
      addIf(input.path("Tags").size() > 0, "dynamodb:TagResource", resource, needed);
      addIf(input.has("ResourcePolicy"), "dynamodb:PutResourcePolicy", resource, needed);
    }
    input.path("ReplicaUpdates").forEach(update -> addReplica(request, update, needed));
  }

  private static void addReplica(Request request, JsonNode update, Set<NeededPermission> needed) {
    for (Map.Entry<String, JsonNode> change : update.properties()) {
      String region = change.getValue().path("RegionName").asText();
      if (request.operation().equals("UpdateTable") && !region.isEmpty()) {
        String replica = arn(request, region, "table/" + tableName(request.input()));
        actionsOn(change.getKey()).forEach(each -> needed.add(new NeededPermission(each, replica)));
      }
    }
  }

  private static List<String> actionsOn(String change) {
    return switch (change) {
      case "Create" -> REPLICATION;
      case "Update" -> List.of("dynamodb:UpdateTable");
      case "Delete" -> List.of("dynamodb:DeleteTableReplica");
      default -> List.of();
    };
  }

  private static void addIf(
      boolean needs, String action, String resource, Set<NeededPermission> needed) {
    if (needs) {
      needed.add(new NeededPermission(action, resource));
    }
  }

  private static String resource(Request request) {
    ObjectNode input = request.input();
    for (String member : List.of("ResourceArn", "BackupArn")) {
      if (input.path(member).isTextual()) {
        return input.path(member).textValue();
      }
    }
    if (input.path("GlobalTableName").isTextual()) {
      return "arn:aws:dynamodb::"
          + request.caller().accountId()
          + ":global-table/"
          + input.path("GlobalTableName").textValue();
    }
    if (ON_ALL_TABLES.contains(request.operation())) {
      return arn(request, request.region(), "table/*");
    }
    return tableResource(request);
  }

  private static String tableResource(Request request) {
    String table = request.input().path("TableName").asText();
    if (table.isEmpty()) {
      return "*";
    }
    List<String> parts = new ArrayList<>();
    parts.add("table/" + tableName(request.input()));
    if (request.input().path("IndexName").isTextual()) {
      parts.add("index/" + request.input().path("IndexName").textValue());
    }
    return table.startsWith("arn:")
        ? table
        : arn(request, request.region(), String.join("/", parts));
  }

  private static String tableName(ObjectNode input) {
    String table = input.path("TableName").asText();
    return table.substring(table.lastIndexOf('/') + 1);
  }

  private static String arn(Request request, String region, String resource) {
    return "arn:aws:dynamodb:" + region + ":" + request.caller().accountId() + ":" + resource;
  }
}
