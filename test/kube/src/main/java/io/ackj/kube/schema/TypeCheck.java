package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a value is of the type that a schema names. */
final class TypeCheck {
  private static final double LARGEST_EXACT_INTEGER = (1L << 53) - 1;

  private final Schema schema;
  private final List<String> types;
  private final @Nullable String format;

  TypeCheck(Schema schema) {
    this.schema = schema;
    this.types = types(schema);
    this.format = Formats.effective(schema);
  }

  /** Returns whether the schema says anything on the type. */
  boolean applies() {
    return !types.isEmpty() || format != null;
  }

  Outcome check(JsonNode value, String path) {
    if (value.isNull()) {
      boolean allowed = types.isEmpty() || schema.nullable();
      return allowed ? Outcome.match() : wrong(path, String.join(",", types), "null");
    }
    String type = typeOf(value);
    if (format != null) {
      return checkWithFormat(value, path, type, format);
    }
    return fits(value, type) ? Outcome.match() : wrong(path, String.join(",", types), type);
  }

  /**
   * Checks as Kubernetes does where the schema has a format: a text or a list is left to the check
   * of the format, and the message names the format in place of the type.
   */
  private Outcome checkWithFormat(JsonNode value, String path, String type, String wanted) {
    boolean leftToFormat = value.isTextual() || value.isArray();
    if (!leftToFormat && !fits(value, type)) {
      return wrong(path, wanted, goType(value));
    }
    boolean numeric = types.contains("integer") || types.contains("number");
    if (leftToFormat && !numeric) {
      return Outcome.match();
    }
    return fits(value, type) ? Outcome.match() : wrong(path, String.join(",", types), type);
  }

  private boolean fits(JsonNode value, String type) {
    return types.contains(type)
        || (type.equals("integer") && types.contains("number"))
        || (type.equals("number") && types.contains("integer") && isWhole(value.doubleValue()));
  }

  /** Returns whether a number without a fraction can be told apart from its neighbours. */
  static boolean isWhole(double number) {
    return Math.abs(number) <= LARGEST_EXACT_INTEGER && number == Math.rint(number);
  }

  private static Outcome wrong(String path, String wanted, String seen) {
    String detail =
        "%s in body must be of type %s: %s".formatted(path, wanted, ShownValue.quote(seen));
    return Outcome.failure(FieldErrors.typeInvalid(FieldPath.of(path), seen, detail));
  }

  private static List<String> types(Schema schema) {
    if (schema.intOrString()) {
      return List.of("integer", "string");
    }
    Schema.Type type = schema.type();
    return type == null ? List.of() : List.of(type.word());
  }

  /** Returns whether Kubernetes holds a number as an integer; others are floating-point. */
  static boolean isInteger(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong();
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> "boolean";
      case STRING -> "string";
      case NUMBER -> isInteger(value) ? "integer" : "number";
      case ARRAY -> "array";
      default -> "object";
    };
  }

  private static String goType(JsonNode value) {
    if (!value.isNumber()) {
      return "";
    }
    return isInteger(value) ? "int64" : "float64";
  }
}
