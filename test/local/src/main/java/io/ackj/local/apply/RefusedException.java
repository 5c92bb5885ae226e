package io.ackj.local.apply;

/** The server does not take a manifest; the message says which one, where it stands, and why. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Refuses for a reason of ours. */
  public RefusedException(String message) {
    super(message);
  }
}
