package io.ackj.kube.apply;

/** An entry of a list that cannot be told from the others: it has no key, or is no plain value. */
final class InvalidEntryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidEntryException(String message) {
    super(message, null, false, false);
  }
}
