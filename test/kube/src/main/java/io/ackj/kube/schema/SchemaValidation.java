package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against a schema, all but the rules in CEL. The words are those of a real API
 * server, down to its mistakes; where it tells of the fields of an object in random order, we keep
 * the schema's.
 */
public final class SchemaValidation {
  private SchemaValidation() {}

  /**
   * Returns what is wrong with a value; empty if nothing is.
   *
   * @param value after pruning and defaulting
   * @param old what stands there now, of which what is wrong already may stay as it is; null if
   *     nothing does
   */
  public static List<FieldError> validate(Schema schema, JsonNode value, @Nullable JsonNode old) {
    Correlation correlation = Correlation.of(schema, value, old);
    List<FieldError> errors =
        new ArrayList<>(ValueCheck.check(schema, value, "", correlation).errors());
    errors.addAll(EmbeddedResources.validate(schema, value));
    if (old == null || ListInvariants.validate(schema, old).isEmpty()) {
      errors.addAll(ListInvariants.validate(schema, value));
    }
    return errors;
  }

  /**
   * Returns what is wrong with a default.
   *
   * @param path of the default in the CRD
   */
  public static List<FieldError> validateDefault(Schema schema, JsonNode value, FieldPath path) {
    List<FieldError> embedded = EmbeddedResources.validate(schema, value);
    List<FieldError> errors =
        embedded.isEmpty() ? ValueCheck.check(schema, value, "", null).errors() : embedded;
    return errors.stream().map(error -> under(path, error)).toList();
  }

  private static FieldError under(FieldPath path, FieldError error) {
    boolean whole = error.field().equals("<nil>");
    FieldPath field = whole ? path : path.child(error.field());
    return new FieldError(error.kind(), field.toString(), error.value(), error.detail());
  }
}
