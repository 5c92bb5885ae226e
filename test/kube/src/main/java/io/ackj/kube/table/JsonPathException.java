package io.ackj.kube.table;

/** A JSON path that cannot be read, or does not fit a value. */
final class JsonPathException extends Exception {
  private static final long serialVersionUID = 1L;

  JsonPathException(String message) {
    super(message, null, false, false);
  }
}
