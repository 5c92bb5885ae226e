package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.PatternSyntaxException;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.Patterns;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Checks that a schema is structural: that types, fields and lists are laid out once, outside of
 * {@code allOf} and its kin, so that pruning and defaulting know where they are.
 */
final class StructuralCheck {
  private static final List<String> UNSUPPORTED =
      List.of(
          "id",
          "$schema",
          "$ref",
          "patternProperties",
          "dependencies",
          "additionalItems",
          "definitions");

  private final List<FieldError> errors = new ArrayList<>();

  private StructuralCheck() {}

  /** Where a node of a schema stands; messages differ. */
  enum Level {
    ROOT("at the root"),
    ITEM("for specified array items"),
    FIELD("for specified object fields");

    private final String words;

    Level(String words) {
      this.words = words;
    }
  }

  /** Returns whether a schema says what no structural schema can; others tell of that. */
  static boolean cannotBeStructural(JsonNode schema) {
    if (schema.isObject() && UNSUPPORTED.stream().anyMatch(schema::has)) {
      return true;
    }
    if (schema.path("items").isArray()) {
      return true;
    }
    return SchemaNodes.children(schema).stream().anyMatch(StructuralCheck::cannotBeStructural);
  }

  static List<FieldError> check(JsonNode schema, FieldPath path) {
    StructuralCheck check = new StructuralCheck();
    check.walk(schema, Level.ROOT, path);
    check.errors.sort(Comparator.comparing(FieldError::toString));
    return check.errors;
  }

  private void walk(JsonNode schema, Level level, FieldPath path) {
    JsonNode items = schema.path("items");
    if (schema.path("type").asText().equals("array") && !items.isObject()) {
      errors.add(FieldErrors.required(path.child("items"), "must be specified"));
    }
    if (items.isObject()) {
      walk(items, Level.ITEM, path.child("items"));
    }
    for (var property : schema.path("properties").properties()) {
      walk(property.getValue(), Level.FIELD, path.child("properties").key(property.getKey()));
    }
    checkAdditionalProperties(schema, level, path);
    checkIntOrString(schema, path);
    checkCombinations(schema, path);
    checkType(schema, level, path);
    checkMetadata(schema, level, path);
    checkEmbedded(schema, path);
  }

  private void checkAdditionalProperties(JsonNode schema, Level level, FieldPath path) {
    JsonNode additional = schema.path("additionalProperties");
    FieldPath at = path.child("additionalProperties");
    if (!additional.isMissingNode() && level == Level.ROOT) {
      errors.add(FieldErrors.forbidden(at, "must not be used at the root"));
    }
    if (additional.isObject()) {
      walk(additional, Level.FIELD, at);
    }
    if (!additional.isMissingNode() && isEmbedded(schema)) {
      errors.add(
          FieldErrors.forbidden(at, "must not be used if x-kubernetes-embedded-resource is set"));
    }
  }

  private void checkIntOrString(JsonNode schema, FieldPath path) {
    if (!schema.path("x-kubernetes-int-or-string").asBoolean()) {
      return;
    }
    for (String field :
        List.of("x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource")) {
      if (schema.path(field).asBoolean()) {
        errors.add(
            FieldErrors.invalid(
                path.child(field),
                schema.path(field),
                "must be false if x-kubernetes-int-or-string is true"));
      }
    }
  }

  private void checkCombinations(JsonNode schema, FieldPath path) {
    NestedCheck nested = new NestedCheck(errors);
    nested.checkCombinations(
        schema,
        path,
        isIntOrString(schema.path("anyOf")),
        isIntOrString(schema.path("allOf").path(0).path("anyOf")));
  }

  private static boolean isIntOrString(JsonNode anyOf) {
    return anyOf.size() == 2
        && anyOf.get(0).toString().equals("{\"type\":\"integer\"}")
        && anyOf.get(1).toString().equals("{\"type\":\"string\"}");
  }

  private static boolean isEmbedded(JsonNode schema) {
    return schema.path("x-kubernetes-embedded-resource").asBoolean();
  }

  private void checkType(JsonNode schema, Level level, FieldPath path) {
    String type = schema.path("type").asText();
    FieldPath at = path.child("type");
    boolean typeless =
        schema.path("x-kubernetes-int-or-string").asBoolean()
            || schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
    String embedded = "must be object if x-kubernetes-embedded-resource is true";
    if (isEmbedded(schema) && !type.equals("object")) {
      errors.add(
          type.isEmpty()
              ? FieldErrors.required(at, embedded)
              : FieldErrors.invalid(at, type, embedded));
    } else if (type.isEmpty() && !typeless) {
      errors.add(FieldErrors.required(at, "must not be empty " + level.words));
    }
    if (level == Level.ROOT && !type.isEmpty() && !type.equals("object")) {
      errors.add(FieldErrors.invalid(at, type, "must be object at the root"));
    }
  }

  private void checkMetadata(JsonNode schema, Level level, FieldPath path) {
    boolean resource = level == Level.ROOT || isEmbedded(schema);
    if (!resource) {
      return;
    }
    JsonNode properties = schema.path("properties");
    FieldPath at = path.child("properties");
    requireType(properties.path("kind"), "string", at.key("kind"));
    requireType(properties.path("apiVersion"), "string", at.key("apiVersion"));
    requireType(properties.path("metadata"), "object", at.key("metadata"));
    if (level == Level.ROOT && restrictsMetadata(properties.path("metadata"))) {
      errors.add(
          FieldErrors.forbidden(
              at.key("metadata"),
              "must not specify anything other than name and generateName, but metadata is"
                  + " implicitly specified"));
    }
  }

  private void requireType(JsonNode property, String type, FieldPath path) {
    String actual = property.path("type").asText();
    if (!property.isMissingNode() && !actual.equals(type)) {
      errors.add(FieldErrors.invalid(path.child("type"), actual, "must be " + type));
    }
  }

  private static boolean restrictsMetadata(JsonNode metadata) {
    for (var field : metadata.properties()) {
      if (!Set.of("type", "default", "properties").contains(field.getKey())) {
        return true;
      }
    }
    for (var property : metadata.path("properties").properties()) {
      if (!Set.of("name", "generateName").contains(property.getKey())) {
        return true;
      }
    }
    return false;
  }

  private void checkEmbedded(JsonNode schema, FieldPath path) {
    boolean hasFields =
        schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()
            || !schema.path("properties").isEmpty();
    if (isEmbedded(schema) && !hasFields) {
      errors.add(
          FieldErrors.required(
              path.child("properties"),
              "must not be empty if x-kubernetes-embedded-resource is true without"
                  + " x-kubernetes-preserve-unknown-fields"));
    }
  }

  /** Tells of a pattern that is none. */
  static void checkPattern(List<FieldError> errors, JsonNode schema, FieldPath path) {
    String pattern = schema.path("pattern").asText();
    try {
      Patterns.compile(pattern);
    } catch (PatternSyntaxException e) {
      errors.add(
          FieldErrors.invalid(
              path.child("pattern"),
              pattern,
              "must be a valid regular expression, but isn't: " + e.getMessage()));
    }
  }
}
