package io.ackj.aws.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A call that AWS refuses. It becomes the answer, in the form of the service's protocol. */
public final class AwsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int httpStatus;
  private final String code;
  private final transient ObjectNode members;

  /**
   * Makes a refusal.
   *
   * @param httpStatus as AWS answers it
   * @param code the error's name without a namespace, such as {@code ResourceInUseException}
   * @param message in AWS's words
   * @param members further members of the error's structure in the model; empty if it has none
   */
  public AwsException(int httpStatus, String code, String message, ObjectNode members) {
    super(message, null, false, false);
    this.httpStatus = httpStatus;
    this.code = code;
    this.members = members;
  }

  /** Returns a refusal with HTTP status 400, which nearly all have. */
  public static AwsException of(String code, String message) {
    return new AwsException(400, code, message, JsonNodeFactory.instance.objectNode());
  }

  /** Returns a {@code ValidationException}. */
  public static AwsException validation(String message) {
    return of("ValidationException", message);
  }

  /** Returns a refusal of what AWS can do and the simulator cannot, with HTTP status 501. */
  public static AwsException notImplemented(String sentence) {
    return new AwsException(
        501, "NotImplementedException", sentence, JsonNodeFactory.instance.objectNode());
  }

  /** Returns an {@code InternalServerError}, with HTTP status 500. */
  public static AwsException internal(String message) {
    return new AwsException(
        500, "InternalServerError", message, JsonNodeFactory.instance.objectNode());
  }

  /** Returns the HTTP status of the answer. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Returns the error's name without a namespace. */
  public String code() {
    return code;
  }

  /** Returns further members of the error; must not be changed. */
  public ObjectNode members() {
    return members;
  }
}
