package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.status.FieldError;
import java.util.List;

/** Checks that a node of a schema uses the keywords of JSON schema that Kubernetes supports. */
final class KeywordCheck {
  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "object", "string");
  private static final List<String> UNSUPPORTED =
      List.of("id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref");

  private final JsonNode schema;
  private final FieldPath path;
  private final List<FieldError> errors;

  KeywordCheck(JsonNode schema, FieldPath path, List<FieldError> errors) {
    this.schema = schema;
    this.path = path;
    this.errors = errors;
  }

  void checkType() {
    String type = schema.path("type").asText();
    if (!type.isEmpty() && !TYPES.contains(type)) {
      errors.add(FieldErrors.notSupported(path.child("type"), schema.path("type"), TYPES));
    }
  }

  void checkUnsupported() {
    for (String keyword : UNSUPPORTED) {
      if (schema.has(keyword)) {
        errors.add(FieldErrors.forbidden(path.child(keyword), keyword + " is not supported"));
      }
    }
    if (schema.path("type").asText().equals("null")) {
      errors.add(
          FieldErrors.forbidden(
              path.child("type"), "type cannot be set to null, use nullable as an alternative"));
    }
    if (schema.path("items").isArray()) {
      errors.add(
          FieldErrors.forbidden(
              path.child("items"), "items must be a schema object and not an array"));
    }
  }

  void checkUniqueItems() {
    if (schema.path("uniqueItems").asBoolean()) {
      errors.add(
          FieldErrors.forbidden(
              path.child("uniqueItems"),
              "uniqueItems cannot be set to true since the runtime complexity becomes quadratic"));
    }
  }
}
