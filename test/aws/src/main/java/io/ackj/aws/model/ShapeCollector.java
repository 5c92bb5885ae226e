package io.ackj.aws.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.model.Shape.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns shapes of Smithy's JSON AST into ours. */
final class ShapeCollector {
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("structure", Kind.STRUCTURE),
          Map.entry("union", Kind.STRUCTURE),
          Map.entry("list", Kind.LIST),
          Map.entry("map", Kind.MAP),
          Map.entry("string", Kind.STRING),
          Map.entry("enum", Kind.STRING),
          Map.entry("integer", Kind.INTEGER),
          Map.entry("long", Kind.LONG),
          Map.entry("double", Kind.DOUBLE),
          Map.entry("boolean", Kind.BOOLEAN),
          Map.entry("timestamp", Kind.TIMESTAMP),
          Map.entry("blob", Kind.BLOB));

  private final Map<String, OperationShape> operations = new HashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();

  ShapeCollector() {
    // Smithy's prelude, which no model repeats.
    addSimple("String", Kind.STRING);
    addSimple("Integer", Kind.INTEGER);
    addSimple("Long", Kind.LONG);
    addSimple("Double", Kind.DOUBLE);
    addSimple("Boolean", Kind.BOOLEAN);
    addSimple("Timestamp", Kind.TIMESTAMP);
    addSimple("Blob", Kind.BLOB);
    addSimple("Unit", Kind.STRUCTURE);
  }

  ServiceModel toModel() {
    return new ServiceModel(operations, shapes);
  }

  void add(String id, JsonNode ast) {
    String name = localName(id);
    String type = ast.path("type").asText();
    if (type.equals("operation")) {
      operations.put(name, operation(name, ast));
    } else if (KINDS.containsKey(type)) {
      shapes.put(name, shape(name, type, ast));
    }
  }

  private void addSimple(String name, Kind kind) {
    shapes.put(name, new Shape(name, kind, Map.of(), Bounds.NONE, null, List.of(), 0));
  }

  private static OperationShape operation(String name, JsonNode ast) {
    List<String> errors = new ArrayList<>();
    ast.path("errors").forEach(error -> errors.add(target(error)));
    return new OperationShape(name, target(ast.path("input")), target(ast.path("output")), errors);
  }

  private static Shape shape(String name, String type, JsonNode ast) {
    JsonNode traits = ast.path("traits");
    return new Shape(
        name,
        KINDS.getOrDefault(type, Kind.STRUCTURE),
        type.equals("enum") ? Map.of() : members(ast),
        bounds(traits),
        pattern(traits),
        type.equals("enum") ? enumValues(ast) : List.of(),
        httpStatus(traits));
  }

  private static Map<String, Member> members(JsonNode ast) {
    Map<String, Member> members = new LinkedHashMap<>();
    ast.path("members")
        .properties()
        .forEach(entry -> members.put(entry.getKey(), member(entry.getKey(), entry.getValue())));
    for (String part : List.of("member", "key", "value")) {
      if (ast.has(part)) {
        members.put(part, member(part, ast.path(part)));
      }
    }
    return members;
  }

  private static Member member(String name, JsonNode ast) {
    return new Member(name, target(ast), ast.path("traits").has("smithy.api#required"));
  }

  private static List<String> enumValues(JsonNode ast) {
    List<String> values = new ArrayList<>();
    ast.path("members")
        .properties()
        .forEach(
            entry ->
                values.add(
                    entry
                        .getValue()
                        .path("traits")
                        .path("smithy.api#enumValue")
                        .asText(entry.getKey())));
    return values;
  }

  private static Bounds bounds(JsonNode traits) {
    JsonNode trait =
        traits.has("smithy.api#range")
            ? traits.path("smithy.api#range")
            : traits.path("smithy.api#length");
    return trait.isMissingNode()
        ? Bounds.NONE
        : new Bounds(
            trait.path("min").asLong(Long.MIN_VALUE), trait.path("max").asLong(Long.MAX_VALUE));
  }

  private static @Nullable Pattern pattern(JsonNode traits) {
    JsonNode trait = traits.path("smithy.api#pattern");
    return trait.isMissingNode() ? null : Pattern.compile(withoutAnchors(trait.asText()));
  }

  /** AWS's messages show patterns without the anchors that Smithy's have. */
  private static String withoutAnchors(String pattern) {
    return pattern.startsWith("^") && pattern.endsWith("$")
        ? pattern.substring(1, pattern.length() - 1)
        : pattern;
  }

  private static int httpStatus(JsonNode traits) {
    if (!traits.has("smithy.api#error")) {
      return 0;
    }
    int byFault = traits.path("smithy.api#error").asText().equals("server") ? 500 : 400;
    return traits.path("smithy.api#httpError").asInt(byFault);
  }

  private static String target(JsonNode reference) {
    return localName(reference.path("target").asText("smithy.api#Unit"));
  }

  private static String localName(String id) {
    return id.substring(id.indexOf('#') + 1);
  }
}
