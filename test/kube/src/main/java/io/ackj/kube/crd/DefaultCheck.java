package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.Pruning;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.SchemaParser;
import io.ackj.kube.schema.SchemaValidation;
import io.ackj.kube.schema.cel.CelRules;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Checks that the defaults of a schema are values that the schema would accept. */
final class DefaultCheck {
  private final List<FieldError> errors = new ArrayList<>();

  private DefaultCheck() {}

  static List<FieldError> check(JsonNode schema, FieldPath path) {
    DefaultCheck check = new DefaultCheck();
    check.walk(SchemaParser.parse(schema), path);
    return check.errors;
  }

  /** Defaults within the values of maps are not looked at, nor does Kubernetes. */
  private void walk(Schema schema, FieldPath path) {
    JsonNode value = schema.defaultValue();
    if (value != null && !value.isNull()) {
      check(schema, value, path.child("default"));
    }
    Schema items = schema.items();
    if (items != null) {
      walk(items, path.child("items"));
    }
    schema.properties().forEach((name, child) -> walk(child, path.child("properties").key(name)));
  }

  private void check(Schema schema, JsonNode value, FieldPath path) {
    if (Pruning.pruneValue(schema, value.deepCopy())) {
      errors.add(FieldErrors.invalid(path, value, "must not have unknown fields"));
    }
    List<FieldError> wrong = SchemaValidation.validateDefault(schema, value, path);
    if (wrong.isEmpty()) {
      wrong = new CelRules(schema).validateDefault(path, schema.embeddedResource(), value);
    }
    errors.addAll(wrong);
  }
}
