package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.status.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the schemas within {@code allOf} and its kin: they check values and lay out nothing. */
final class NestedCheck {
  private static final Map<String, String> FORBIDDEN = new LinkedHashMap<>();

  static {
    FORBIDDEN.put("type", "must be empty to be structural");
    FORBIDDEN.put("additionalProperties", "must be undefined to be structural");
    FORBIDDEN.put("default", "must be undefined to be structural");
    FORBIDDEN.put("title", "must be empty to be structural");
    FORBIDDEN.put("description", "must be empty to be structural");
    FORBIDDEN.put("nullable", "must be false to be structural");
    FORBIDDEN.put("externalDocs", "must be undefined to be structural");
    FORBIDDEN.put("x-kubernetes-preserve-unknown-fields", "must be false to be structural");
    FORBIDDEN.put("x-kubernetes-embedded-resource", "must be false to be structural");
    FORBIDDEN.put("x-kubernetes-int-or-string", "must be false to be structural");
    FORBIDDEN.put("x-kubernetes-list-map-keys", "must be empty to be structural");
    FORBIDDEN.put("x-kubernetes-list-type", "must be undefined to be structural");
    FORBIDDEN.put("x-kubernetes-map-type", "must be undefined to be structural");
    FORBIDDEN.put("x-kubernetes-validations", "must be empty to be structural");
  }

  private final List<FieldError> errors;

  NestedCheck(List<FieldError> errors) {
    this.errors = errors;
  }

  /**
   * Checks what a schema combines.
   *
   * @param skipAny whether {@code anyOf} just repeats that this is an integer or a text
   * @param skipFirst whether the {@code anyOf} of the first of {@code allOf} does
   */
  void checkCombinations(JsonNode schema, FieldPath path, boolean skipAny, boolean skipFirst) {
    if (!skipAny) {
      checkAll(schema.path("anyOf"), path.child("anyOf"), false);
    }
    checkAll(schema.path("allOf"), path.child("allOf"), skipFirst);
    checkAll(schema.path("oneOf"), path.child("oneOf"), false);
    if (schema.path("not").isObject()) {
      check(schema.path("not"), path.child("not"), false);
    }
    StructuralCheck.checkPattern(errors, schema, path);
  }

  private void checkAll(JsonNode schemas, FieldPath path, boolean skipFirst) {
    for (int i = 0; i < schemas.size(); i++) {
      check(schemas.get(i), path.index(i), skipFirst && i == 0);
    }
  }

  private void check(JsonNode schema, FieldPath path, boolean skipAny) {
    checkCombinations(schema, path, skipAny, false);
    if (schema.path("items").isObject()) {
      check(schema.path("items"), path.child("items"), false);
    }
    for (var property : schema.path("properties").properties()) {
      check(property.getValue(), path.child("properties").key(property.getKey()), false);
    }
    FORBIDDEN.forEach(
        (field, detail) -> {
          if (isSet(schema.path(field))) {
            errors.add(FieldErrors.forbidden(path.child(field), detail));
          }
        });
    if (schema.path("properties").has("metadata")) {
      errors.add(
          FieldErrors.forbidden(
              path.child("properties").key("metadata"),
              "must not be specified in a nested context"));
    }
  }

  private static boolean isSet(JsonNode value) {
    boolean zero =
        value.isMissingNode()
            || value.isNull()
            || (value.isBoolean() && !value.booleanValue())
            || (value.isTextual() && value.asText().isEmpty())
            || (value.isArray() && value.isEmpty());
    return !zero;
  }
}
