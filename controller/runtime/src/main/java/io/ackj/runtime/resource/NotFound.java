package io.ackj.runtime.resource;

/**
 * The error by which AWS says that a resource does not exist; {@code exceptions.errors.404} in
 * {@code generator.yaml}.
 *
 * @param code the error code, for example {@code ResourceNotFoundException}
 * @param messagePrefix how the message must begin; empty if it does not matter
 * @param messageSuffix how the message must end; empty if it does not matter
 */
public record NotFound(String code, String messagePrefix, String messageSuffix) {
  public NotFound {
    Check.notBlank("code", code);
  }

  /** Says whether an error with this code and message means that the resource does not exist. */
  public boolean matches(String errorCode, String message) {
    return code.equals(errorCode)
        && message.startsWith(messagePrefix)
        && message.endsWith(messageSuffix);
  }
}
