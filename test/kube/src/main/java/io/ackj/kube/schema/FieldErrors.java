package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.status.FieldError;
import io.ackj.kube.status.FieldError.Kind;
import java.util.Collection;
import java.util.stream.Collectors;

/** Makes field errors with the values and the words that Kubernetes gives each kind. */
public final class FieldErrors {
  private FieldErrors() {}

  /** Returns the error for a field that must be there. */
  public static FieldError required(FieldPath path, String detail) {
    return new FieldError(Kind.REQUIRED, path.toString(), null, detail);
  }

  /** Returns the error for something that must not be there. */
  public static FieldError forbidden(FieldPath path, String detail) {
    return new FieldError(Kind.FORBIDDEN, path.toString(), null, detail);
  }

  /** Returns the error for a value that is wrong. */
  public static FieldError invalid(FieldPath path, JsonNode value, String detail) {
    return new FieldError(Kind.INVALID, path.toString(), ShownValue.of(value), detail);
  }

  /** Returns the error for a text that is wrong. */
  public static FieldError invalid(FieldPath path, String value, String detail) {
    return invalid(path, TextNode.valueOf(value), detail);
  }

  /** Returns the error for a value that is wrong and is not shown. */
  public static FieldError invalidUnshown(FieldPath path, String detail) {
    return new FieldError(Kind.INVALID, path.toString(), null, detail);
  }

  /** Returns the error for a value of the wrong type. */
  public static FieldError typeInvalid(FieldPath path, String value, String detail) {
    return new FieldError(Kind.TYPE_INVALID, path.toString(), ShownValue.quote(value), detail);
  }

  /** Returns the error for a value that is none of those that are allowed. */
  public static FieldError notSupported(
      FieldPath path, JsonNode value, Collection<String> supported) {
    String detail =
        supported.stream()
            .map(ShownValue::quote)
            .collect(Collectors.joining(", ", "supported values: ", ""));
    return new FieldError(
        Kind.NOT_SUPPORTED,
        path.toString(),
        ShownValue.of(value),
        supported.isEmpty() ? "" : detail);
  }

  /** Returns the error for a value that stands there a second time. */
  public static FieldError duplicate(FieldPath path, JsonNode value) {
    return new FieldError(Kind.DUPLICATE, path.toString(), ShownValue.of(value), "");
  }

  /**
   * Returns the error for a text that is too long.
   *
   * @param limit in characters; Kubernetes' message calls them bytes
   */
  public static FieldError tooLong(FieldPath path, long limit) {
    String detail = "may not be more than %d byte%s".formatted(limit, limit == 1 ? "" : "s");
    return new FieldError(Kind.TOO_LONG, path.toString(), null, detail);
  }

  /** Returns the error for a list or a map with too many entries. */
  public static FieldError tooMany(FieldPath path, long actual, long limit) {
    String detail = "must have at most %d item%s".formatted(limit, limit == 1 ? "" : "s");
    return new FieldError(Kind.TOO_MANY, path.toString(), Long.toString(actual), detail);
  }

  /** Returns the error for a field that must keep the value it has. */
  public static FieldError immutable(FieldPath path, JsonNode value) {
    return invalid(path, value, "field is immutable");
  }
}
