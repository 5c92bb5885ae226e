package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.schema.Schema.Checks;
import io.ackj.kube.status.FieldError;
import org.jspecify.annotations.Nullable;

/** The length, the pattern and the format of a text. Only the first that fails is told. */
final class TextCheck {
  private TextCheck() {}

  static Outcome check(Checks checks, String value, String path) {
    FieldError error = firstError(checks, value, path);
    return error == null ? new Outcome() : Outcome.failure(error);
  }

  private static @Nullable FieldError firstError(Checks checks, String value, String path) {
    long length = value.codePointCount(0, value.length());
    Long most = checks.maxLength();
    if (most != null && length > most) {
      return FieldErrors.tooLong(FieldPath.of(path), most);
    }
    Long least = checks.minLength();
    if (least != null && length < least) {
      return wrong(path, value, "should be at least %d chars long".formatted(least));
    }
    String pattern = checks.pattern();
    if (pattern != null && !Patterns.compile(pattern).matcher(value).find()) {
      return wrong(path, value, "should match '%s'".formatted(pattern));
    }
    return null;
  }

  private static FieldError wrong(String path, String value, String words) {
    return FieldErrors.invalid(
        FieldPath.of(path), TextNode.valueOf(value), "%s in body %s".formatted(path, words));
  }

  /** Returns what is wrong with a text of a format that Kubernetes checks. */
  static Outcome checkFormat(String format, String value, String path) {
    if (Formats.matches(format, value)) {
      return new Outcome();
    }
    String detail =
        "%s in body must be of type %s: %s".formatted(path, format, ShownValue.quote(value));
    return Outcome.failure(FieldErrors.typeInvalid(FieldPath.of(path), value, detail));
  }
}
