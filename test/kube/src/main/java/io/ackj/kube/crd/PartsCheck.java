package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.SchemaParser;
import io.ackj.kube.schema.cel.RulePath;
import io.ackj.kube.status.FieldError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the columns, the selectable fields and the scale of a version. */
final class PartsCheck {
  private static final List<String> COLUMN_TYPES =
      List.of("boolean", "date", "integer", "number", "string");
  private static final List<String> COLUMN_FORMATS =
      List.of("byte", "date", "date-time", "double", "float", "int32", "int64", "password");
  private static final int MOST_SELECTABLE_FIELDS = 8;

  private final List<FieldError> errors;

  PartsCheck(List<FieldError> errors) {
    this.errors = errors;
  }

  void checkColumns(JsonNode columns, FieldPath path) {
    for (int i = 0; i < columns.size(); i++) {
      checkColumn(columns.get(i), path.index(i));
    }
  }

  private void checkColumn(JsonNode column, FieldPath path) {
    if (column.path("name").asText().isEmpty()) {
      errors.add(FieldErrors.required(path.child("name"), ""));
    }
    String type = column.path("type").asText();
    String types = "must be one of " + String.join(",", COLUMN_TYPES);
    if (type.isEmpty()) {
      errors.add(FieldErrors.required(path.child("type"), types));
    } else if (!COLUMN_TYPES.contains(type)) {
      errors.add(FieldErrors.invalid(path.child("type"), type, types));
    }
    String format = column.path("format").asText();
    if (!format.isEmpty() && !COLUMN_FORMATS.contains(format)) {
      errors.add(
          FieldErrors.invalid(
              path.child("format"), format, "must be one of " + String.join(",", COLUMN_FORMATS)));
    }
    checkPath(column.path("jsonPath").asText(), path.child("JSONPath"));
  }

  /** Returns whether a path is well. */
  private boolean checkPath(String jsonPath, FieldPath path) {
    if (jsonPath.isEmpty()) {
      errors.add(FieldErrors.required(path, ""));
      return false;
    }
    if (!jsonPath.startsWith(".")) {
      errors.add(FieldErrors.invalid(path, jsonPath, "must be a simple json path starting with ."));
      return false;
    }
    return true;
  }

  void checkScale(JsonNode scale, FieldPath path) {
    if (!scale.isObject()) {
      return;
    }
    checkScalePath(scale, "specReplicasPath", ".spec.", path);
    checkScalePath(scale, "statusReplicasPath", ".status.", path);
    String selector = scale.path("labelSelectorPath").asText();
    FieldPath at = path.child("scale.labelSelectorPath");
    if (!selector.isEmpty()
        && checkPath(selector, at)
        && !selector.startsWith(".spec.")
        && !selector.startsWith(".status.")) {
      errors.add(
          FieldErrors.invalid(at, selector, "should be a json path under either .spec or .status"));
    }
  }

  private void checkScalePath(JsonNode scale, String field, String prefix, FieldPath path) {
    String value = scale.path(field).asText();
    FieldPath at = path.child("scale." + field);
    if (checkPath(value, at) && !value.startsWith(prefix)) {
      String under = prefix.substring(0, prefix.length() - 1);
      errors.add(FieldErrors.invalid(at, value, "should be a json path under " + under));
    }
  }

  void checkSelectableFields(JsonNode fields, JsonNode schema, FieldPath path) {
    if (fields.isEmpty() || !schema.isObject()) {
      return;
    }
    Schema parsed = SchemaParser.parse(schema);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      JsonNode field = fields.get(i).path("jsonPath");
      checkSelectableField(field, parsed, path.index(i).child("jsonPath"), seen);
    }
    if (seen.size() > MOST_SELECTABLE_FIELDS) {
      errors.add(FieldErrors.tooMany(path, seen.size(), MOST_SELECTABLE_FIELDS));
    }
  }

  private void checkSelectableField(
      JsonNode field, Schema schema, FieldPath path, Set<String> seen) {
    if (field.asText().isEmpty()) {
      errors.add(FieldErrors.required(path, ""));
      return;
    }
    try {
      RulePath found = RulePath.parse(field.asText(), schema, false);
      String wrong = wrongWithSelectable(found);
      if (wrong != null) {
        errors.add(FieldErrors.invalid(path, field, wrong));
      }
      if (!seen.add(found.path().text())) {
        errors.add(FieldErrors.duplicate(path, field));
      }
    } catch (RulePath.InvalidPathException e) {
      errors.add(FieldErrors.invalid(path, field, "is an invalid path: " + e.getMessage()));
    }
  }

  private static @Nullable String wrongWithSelectable(RulePath found) {
    if (found.path().text().startsWith("metadata")) {
      return "must not point to fields in metadata";
    }
    Schema.Type type = found.schema().type();
    boolean selectable =
        type == Schema.Type.STRING || type == Schema.Type.BOOLEAN || type == Schema.Type.INTEGER;
    return selectable
        ? null
        : "must point to a field of type string, boolean or integer. Enum string fields and strings"
            + " with formats are allowed.";
  }
}
