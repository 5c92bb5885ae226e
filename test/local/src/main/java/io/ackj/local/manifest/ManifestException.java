package io.ackj.local.manifest;

/**
 * What a person has given cannot be used; the message says where, what was seen, and what to do.
 */
public final class ManifestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ManifestException(String message) {
    super(message);
  }

  public ManifestException(String message, Throwable cause) {
    super(message, cause);
  }
}
