package io.ackj.kube.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused, with the Status object that says why. It is thrown anywhere below the
 * HTTP layer, before anything is stored, and becomes the answer there.
 */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String reason;
  private final transient @Nullable ObjectNode details;
  private final String continueToken;

  /**
   * Makes the refusal from its parts.
   *
   * @param code the HTTP status
   * @param reason the machine-readable reason, such as {@code NotFound}; may be empty
   * @param message for people
   * @param details the {@code details} of the Status object, which may be empty
   */
  public ApiException(int code, String reason, String message, ObjectNode details) {
    this(code, reason, message, details, "");
  }

  private ApiException(
      int code, String reason, String message, @Nullable ObjectNode details, String continueToken) {
    super(message, null, false, false);
    this.code = code;
    this.reason = reason;
    this.details = details;
    this.continueToken = continueToken;
  }

  /** Returns the 410 of a list that cannot go on, with the token of the rest as it is now. */
  public static ApiException continueExpired(String message, String continueToken) {
    return new ApiException(410, "Expired", message, null, continueToken);
  }

  /** Returns a refusal that has no details. */
  public static ApiException of(int code, String reason, String message) {
    return new ApiException(code, reason, message, null, "");
  }

  /** Returns a 400. */
  public static ApiException badRequest(String message) {
    return of(400, "BadRequest", message);
  }

  /**
   * Returns the 422 that lists what is wrong with an object.
   *
   * @param group of the kind; empty for the core group
   * @param name of the object; empty if it has none yet
   * @param errors at least one, in the order in which they are told
   */
  public static ApiException invalid(
      String group, String kind, String name, List<FieldError> errors) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    if (!name.isEmpty()) {
      details.put("name", name);
    }
    if (!group.isEmpty()) {
      details.put("group", group);
    }
    if (!kind.isEmpty()) {
      details.put("kind", kind);
    }
    ArrayNode causes = details.putArray("causes");
    for (FieldError error : errors) {
      causes
          .addObject()
          .put("reason", error.kind().reason())
          .put("message", error.body())
          .put("field", error.field());
    }
    String qualified = group.isEmpty() ? kind : kind + "." + group;
    List<String> told = errors.stream().map(FieldError::toString).distinct().toList();
    String list = told.size() == 1 ? told.get(0) : "[" + String.join(", ", told) + "]";
    return new ApiException(
        422, "Invalid", "%s \"%s\" is invalid: %s".formatted(qualified, name, list), details);
  }

  /** Returns the HTTP status. */
  public int code() {
    return code;
  }

  /** Returns the machine-readable reason; may be empty. */
  public String reason() {
    return reason;
  }

  /** Returns the {@code Status} object of group version {@code v1} that is the answer's body. */
  public ObjectNode status() {
    ObjectNode status = JsonNodeFactory.instance.objectNode();
    status.put("kind", "Status").put("apiVersion", "v1");
    ObjectNode metadata = status.putObject("metadata");
    if (!continueToken.isEmpty()) {
      metadata.put("continue", continueToken);
    }
    status.put("status", "Failure").put("message", getMessage());
    if (!reason.isEmpty()) {
      status.put("reason", reason);
    }
    if (details != null) {
      status.set("details", details.deepCopy());
    }
    return status.put("code", code);
  }
}
