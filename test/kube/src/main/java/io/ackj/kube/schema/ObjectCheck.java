package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.ackj.kube.schema.Schema.Checks;
import io.ackj.kube.status.FieldError;
import org.jspecify.annotations.Nullable;

/** The number of fields of an object, the fields themselves, and those that are required. */
final class ObjectCheck {
  private ObjectCheck() {}

  static Outcome check(
      Schema schema, JsonNode object, String path, @Nullable Correlation correlation) {
    Outcome outcome = new Outcome();
    checkSize(outcome, schema.checks(), object, path);
    checkMapValues(outcome, schema, object, path, correlation);
    schema
        .properties()
        .forEach(
            (name, property) -> {
              JsonNode value = object.get(name);
              if (value != null) {
                outcome.merge(
                    ValueCheck.check(
                        property, value, join(path, name), correlate(correlation, path, name)));
              }
            });
    for (String name : schema.checks().required()) {
      if (!object.has(name)) {
        outcome.add(FieldErrors.required(FieldPath.of(join(path, name)), ""));
      }
    }
    return outcome;
  }

  private static void checkMapValues(
      Outcome outcome,
      Schema schema,
      JsonNode object,
      String path,
      @Nullable Correlation correlation) {
    Schema values = schema.additionalProperties();
    if (values == null) {
      return;
    }
    for (var field : object.properties()) {
      String name = field.getKey();
      if (!schema.properties().containsKey(name)) {
        // Kubernetes writes the key of a map here like the name of a field.
        Correlation child = correlate(correlation, path, name);
        outcome.merge(ValueCheck.check(values, field.getValue(), path + "." + name, child));
      }
    }
  }

  /** Kind and version of the whole object differ from what is stored when it is converted. */
  private static @Nullable Correlation correlate(
      @Nullable Correlation correlation, String path, String name) {
    boolean typeMeta = path.isEmpty() && (name.equals("kind") || name.equals("apiVersion"));
    return correlation == null || typeMeta ? null : correlation.key(name);
  }

  private static void checkSize(Outcome outcome, Checks checks, JsonNode object, String path) {
    Long least = checks.minProperties();
    if (least != null && object.size() < least) {
      outcome.add(tooFew(path, object.size(), least, "properties"));
    }
    Long most = checks.maxProperties();
    if (most != null && object.size() > most) {
      outcome.add(FieldErrors.tooMany(FieldPath.of(path), object.size(), most));
    }
  }

  static FieldError tooFew(String path, int actual, long least, String what) {
    return FieldErrors.invalid(
        FieldPath.of(path),
        LongNode.valueOf(actual),
        "%s in body should have at least %d %s".formatted(path, least, what));
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
