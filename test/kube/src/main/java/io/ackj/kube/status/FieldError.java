package io.ackj.kube.status;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of an object, as Kubernetes' {@code field.Error}. Several make a 422
 * ({@link ApiException#invalid}).
 *
 * @param kind what sort of mistake it is; it becomes the cause's reason and starts the message
 * @param field the path in Kubernetes' form, such as {@code spec.items[0].name} or {@code
 *     metadata.labels}; {@code <nil>} for the object as a whole
 * @param value the value as it is shown in the message, already in Kubernetes' form (strings in
 *     quotes, objects as JSON); null where the kind shows none
 * @param detail what is wrong, in Kubernetes' words; may be empty
 */
public record FieldError(Kind kind, String field, @Nullable String value, String detail) {

  /** The sorts of mistakes that Kubernetes tells apart. */
  public enum Kind {
    REQUIRED("FieldValueRequired", "Required value"),
    INVALID("FieldValueInvalid", "Invalid value"),
    TYPE_INVALID("FieldValueTypeInvalid", "Invalid value"),
    NOT_SUPPORTED("FieldValueNotSupported", "Unsupported value"),
    DUPLICATE("FieldValueDuplicate", "Duplicate value"),
    FORBIDDEN("FieldValueForbidden", "Forbidden"),
    NOT_FOUND("FieldValueNotFound", "Not found"),
    TOO_LONG("FieldValueTooLong", "Too long"),
    TOO_MANY("FieldValueTooMany", "Too many"),
    INTERNAL("InternalError", "Internal error");

    private final String reason;
    private final String title;

    Kind(String reason, String title) {
      this.reason = reason;
      this.title = title;
    }

    /** Returns the reason of the cause in the Status object. */
    public String reason() {
      return reason;
    }
  }

  /** Returns the message without the path, as the causes of a Status object hold it. */
  public String body() {
    StringBuilder body = new StringBuilder(kind.title);
    if (value != null) {
      body.append(": ").append(value);
    }
    if (!detail.isEmpty()) {
      body.append(": ").append(detail);
    }
    return body.toString();
  }

  /** Returns the path and the message, as the message of a Status object lists it. */
  @Override
  public String toString() {
    return field + ": " + body();
  }
}
