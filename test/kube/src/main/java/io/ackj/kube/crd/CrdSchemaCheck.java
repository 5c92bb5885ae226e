package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the schema of a version: first that it is structural, then its defaults, then the rest.
 */
final class CrdSchemaCheck {
  /** What may stand at the root beside a status that is written apart; names in Go and in JSON. */
  private static final List<List<String>> ALLOWED_AT_ROOT =
      List.of(
          List.of("Description", "description"),
          List.of("Type", "type"),
          List.of("Format", "format"),
          List.of("Title", "title"),
          List.of("Maximum", "maximum"),
          List.of("ExclusiveMaximum", "exclusiveMaximum"),
          List.of("Minimum", "minimum"),
          List.of("ExclusiveMinimum", "exclusiveMinimum"),
          List.of("MaxLength", "maxLength"),
          List.of("MinLength", "minLength"),
          List.of("Pattern", "pattern"),
          List.of("MaxItems", "maxItems"),
          List.of("MinItems", "minItems"),
          List.of("UniqueItems", "uniqueItems"),
          List.of("MultipleOf", "multipleOf"),
          List.of("Required", "required"),
          List.of("Items", "items"),
          List.of("Properties", "properties"),
          List.of("ExternalDocs", "externalDocs"),
          List.of("Example", "example"),
          List.of("XPreserveUnknownFields", "x-kubernetes-preserve-unknown-fields"),
          List.of("XValidations", "x-kubernetes-validations"));

  private final JsonNode schema;
  private final FieldPath path;
  private final List<FieldError> errors = new ArrayList<>();

  private CrdSchemaCheck(JsonNode schema, FieldPath path) {
    this.schema = schema;
    this.path = path;
  }

  static List<FieldError> check(JsonNode schema, FieldPath path, boolean hasStatus) {
    if (!schema.isObject()) {
      return List.of();
    }
    CrdSchemaCheck check = new CrdSchemaCheck(schema, path);
    check.run(hasStatus);
    return check.errors;
  }

  private void run(boolean hasStatus) {
    if (hasStatus) {
      checkRoot();
    }
    if (schema.path("nullable").asBoolean()) {
      errors.add(
          FieldErrors.forbidden(path.child("nullable"), "nullable cannot be true at the root"));
    }
    boolean structural = checkStructure();
    errors.addAll(OpenApiCheck.check(schema, path, structural));
  }

  private void checkRoot() {
    String type = schema.path("type").asText();
    if (!type.isEmpty() && !type.equals("object")) {
      errors.add(
          FieldErrors.invalid(
              path.child("type"),
              type,
              "only \"object\" is allowed as the type at the root of the schema if the status"
                  + " subresource is enabled"));
      return;
    }
    for (var field : schema.properties()) {
      boolean allowed =
          ALLOWED_AT_ROOT.stream().anyMatch(known -> known.get(1).equals(field.getKey()));
      if (!allowed && InternalForm.isSchemaField(field.getKey()) && !isZero(field.getValue())) {
        errors.add(notAllowedAtRoot());
        return;
      }
    }
  }

  private static boolean isZero(JsonNode value) {
    return value.isNull()
        || (value.isBoolean() && !value.booleanValue())
        || (value instanceof ArrayNode list && list.isEmpty());
  }

  private FieldError notAllowedAtRoot() {
    String names = String.join(" ", ALLOWED_AT_ROOT.stream().map(known -> known.get(0)).toList());
    return new FieldError(
        FieldError.Kind.INVALID,
        path.text(),
        InternalForm.ofSchema(schema),
        "only [%s] fields are allowed at the root of the schema if the status subresource is enabled"
            .formatted(names));
  }

  /** Returns whether the schema is structural and its defaults are well. */
  private boolean checkStructure() {
    if (StructuralCheck.cannotBeStructural(schema)) {
      return false;
    }
    List<FieldError> wrong = StructuralCheck.check(schema, path);
    if (wrong.isEmpty()) {
      wrong = DefaultCheck.check(schema, path);
    }
    errors.addAll(wrong);
    return wrong.isEmpty();
  }
}
