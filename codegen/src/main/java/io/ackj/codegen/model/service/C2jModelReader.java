package io.ackj.codegen.model.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads C2J ({@code service-2.json}), the form in which botocore and AWS's SDKs carry models. */
final class C2jModelReader {
  private final JsonNode root;
  private final String origin;

  C2jModelReader(JsonNode root, String origin) {
    this.root = root;
    this.origin = origin;
  }

  ServiceModel read() {
    JsonNode metadata = root.path("metadata");
    String endpointPrefix = metadata.path("endpointPrefix").asText();
    return new ServiceModel(
        metadata.path("serviceId").asText(endpointPrefix),
        metadata.path("apiVersion").asText(),
        metadata.path("protocol").asText("json"),
        metadata.path("signingName").asText(endpointPrefix),
        origin,
        operations(),
        shapes());
  }

  private SortedMap<String, Operation> operations() {
    SortedMap<String, Operation> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("operations").properties()) {
      JsonNode node = entry.getValue();
      List<String> errors = new ArrayList<>();
      node.path("errors").forEach(error -> errors.add(error.path("shape").asText()));
      operations.put(
          entry.getKey(),
          new Operation(
              entry.getKey(),
              text(node.path("input").path("shape")),
              text(node.path("output").path("shape")),
              errors));
    }
    return operations;
  }

  private SortedMap<String, Shape> shapes() {
    SortedMap<String, Shape> shapes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("shapes").properties()) {
      shapes.put(entry.getKey(), shape(entry.getKey(), entry.getValue()));
    }
    return shapes;
  }

  private Shape shape(String name, JsonNode node) {
    List<String> enumValues = new ArrayList<>();
    node.path("enum").forEach(value -> enumValues.add(value.asText()));
    Constraints constraints =
        new Constraints(
            text(node.path("min")), text(node.path("max")), text(node.path("pattern")), enumValues);
    return new Shape(
        name,
        name,
        type(name, node),
        node.path("type").asText(),
        members(node),
        constraints,
        node.path("documentation").asText(),
        error(name, node));
  }

  private ShapeType type(String name, JsonNode node) {
    String type = node.path("type").asText();
    return switch (type) {
      case "structure" ->
          node.path("document").asBoolean()
              ? ShapeType.DOCUMENT
              : node.path("union").asBoolean() ? ShapeType.UNION : ShapeType.STRUCTURE;
      case "list" -> ShapeType.LIST;
      case "map" -> ShapeType.MAP;
      case "string", "character" -> ShapeType.STRING;
      case "boolean" -> ShapeType.BOOLEAN;
      case "byte", "short", "integer", "long", "biginteger", "bigInteger" -> ShapeType.INTEGER;
      case "float", "double", "bigdecimal", "bigDecimal" -> ShapeType.DOUBLE;
      case "blob" -> ShapeType.BLOB;
      case "timestamp" -> ShapeType.TIMESTAMP;
      default ->
          throw new InvalidModelException(
              origin
                  + ": shape "
                  + name
                  + " has the type \""
                  + type
                  + "\", which C2J does not know");
    };
  }

  private static Map<String, Member> members(JsonNode node) {
    Set<String> required = new TreeSet<>();
    node.path("required").forEach(member -> required.add(member.asText()));
    Map<String, Member> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path("members").properties()) {
      members.put(
          entry.getKey(),
          member(entry.getKey(), entry.getValue(), required.contains(entry.getKey())));
    }
    for (String part : List.of("member", "key", "value")) {
      if (node.has(part)) {
        members.put(part, member(part, node.get(part), false));
      }
    }
    return members;
  }

  private static Member member(String name, JsonNode node, boolean required) {
    String location = text(node.path("location"));
    return new Member(
        name,
        name,
        node.path("shape").asText(),
        required,
        node.path("idempotencyToken").asBoolean(),
        node.path("documentation").asText(),
        location == null ? null : location.toLowerCase(Locale.ROOT),
        null);
  }

  private static Shape.@Nullable ErrorInfo error(String name, JsonNode node) {
    if (!node.path("exception").asBoolean()) {
      return null;
    }
    JsonNode error = node.path("error");
    return new Shape.ErrorInfo(
        error.path("code").asText(name),
        error.has("httpStatusCode") ? error.path("httpStatusCode").asInt() : null);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isValueNode() ? node.asText() : null;
  }
}
