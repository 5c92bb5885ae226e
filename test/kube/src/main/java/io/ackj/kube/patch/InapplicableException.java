package io.ackj.kube.patch;

/** An operation of a JSON patch that does not fit the document: a missing path, a failed test. */
final class InapplicableException extends Exception {
  private static final long serialVersionUID = 1L;

  InapplicableException(String message) {
    super(message, null, false, false);
  }
}
