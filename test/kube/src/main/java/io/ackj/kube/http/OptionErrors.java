package io.ackj.kube.http;

import io.ackj.kube.status.ApiException;
import io.ackj.kube.status.FieldError;
import io.ackj.kube.status.FieldError.Kind;
import java.util.List;

/** The refusals of query parameters. */
final class OptionErrors {
  private static final String GROUP = "meta.k8s.io";

  private OptionErrors() {}

  static ApiException forbidden(String options, String field, String detail) {
    return refusal(options, new FieldError(Kind.FORBIDDEN, field, null, detail));
  }

  static ApiException required(String options, String field, String detail) {
    return refusal(options, new FieldError(Kind.REQUIRED, field, null, detail));
  }

  static ApiException tooLong(String options, String field, int maxBytes) {
    String detail = "may not be more than %d bytes".formatted(maxBytes);
    return refusal(options, new FieldError(Kind.TOO_LONG, field, null, detail));
  }

  static ApiException invalid(String options, String field, String value, String detail) {
    return refusal(options, new FieldError(Kind.INVALID, field, '"' + value + '"', detail));
  }

  /**
   * Returns the refusal of a value that is none of a few.
   *
   * @param value as it is shown
   * @param supported in quotes, separated by commas
   */
  static ApiException unsupported(String options, String field, String value, String supported) {
    return refusal(
        options,
        new FieldError(Kind.NOT_SUPPORTED, field, value, "supported values: " + supported));
  }

  private static ApiException refusal(String options, FieldError error) {
    return ApiException.invalid(GROUP, options, "", List.of(error));
  }

  /** Reads a number. */
  static long number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw ApiException.badRequest(
          "strconv.ParseInt: parsing \"%s\": invalid syntax".formatted(value));
    }
  }
}
