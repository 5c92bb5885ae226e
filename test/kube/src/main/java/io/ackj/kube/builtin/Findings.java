package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.status.FieldError;
import io.ackj.kube.status.FieldError.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with an object, in the order in which a real server tells it. */
final class Findings {
  private final List<FieldError> errors = new ArrayList<>();

  /** Returns what was found so far. */
  List<FieldError> errors() {
    return List.copyOf(errors);
  }

  void add(FieldError error) {
    errors.add(error);
  }

  void required(String field, String detail) {
    errors.add(new FieldError(Kind.REQUIRED, field, null, detail));
  }

  void forbidden(String field, String detail) {
    errors.add(new FieldError(Kind.FORBIDDEN, field, null, detail));
  }

  /** Adds that a text is invalid. */
  void invalid(String field, String value, String detail) {
    invalid(field, TextNode.valueOf(value), detail);
  }

  /** Adds that a value is invalid; it is shown as JSON. */
  void invalid(String field, JsonNode value, String detail) {
    errors.add(new FieldError(Kind.INVALID, field, value.toString(), detail));
  }

  /** Adds each problem of a text. */
  void invalid(String field, String value, List<String> problems) {
    problems.forEach(problem -> invalid(field, value, problem));
  }

  void notSupported(String field, String value, List<String> supported) {
    String list = supported.stream().map(Findings::quoted).collect(Collectors.joining(", "));
    errors.add(
        new FieldError(Kind.NOT_SUPPORTED, field, quoted(value), "supported values: " + list));
  }

  void tooLong(String field, int most) {
    errors.add(
        new FieldError(Kind.TOO_LONG, field, null, "may not be more than " + most + " bytes"));
  }

  /** Adds that a field cannot be changed, if it was. */
  void immutable(String field, JsonNode value, JsonNode old) {
    if (!value.equals(old)) {
      invalid(field, value, "field is immutable");
    }
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
