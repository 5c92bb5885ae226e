package io.ackj.kube.apply;

/** Managed fields that cannot be read. Whether that matters depends on where they come from. */
final class MalformedFieldsException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedFieldsException(String message) {
    super(message, null, false, false);
  }
}
