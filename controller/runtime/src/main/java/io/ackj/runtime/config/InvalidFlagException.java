package io.ackj.runtime.config;

/** A flag, or the variable that stands for it, has a value that is not allowed. */
public final class InvalidFlagException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private InvalidFlagException(String message) {
    super(message);
  }

  /**
   * Makes an exception that names the flag, what was seen and what is allowed.
   *
   * @param flag with its dashes, for example {@code --log-level}
   * @param allowed what to give instead, to stand behind "use"
   */
  static InvalidFlagException of(String flag, String value, String allowed) {
    return new InvalidFlagException(flag + ": \"" + value + "\" is not allowed; use " + allowed);
  }

  /** Makes an exception on flags that are missing, or do not go together. */
  static InvalidFlagException because(String flag, String why) {
    return new InvalidFlagException(flag + ": " + why);
  }
}
