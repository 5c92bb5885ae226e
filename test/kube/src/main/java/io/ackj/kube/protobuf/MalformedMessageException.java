package io.ackj.kube.protobuf;

/** Bytes that are no message of the expected form. */
final class MalformedMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedMessageException(String message) {
    super(message, null, false, false);
  }
}
