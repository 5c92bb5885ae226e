package io.ackj.kube.schema.cel;

/** Why a function has no result for its arguments, in the words of Kubernetes' library. */
final class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FunctionException(String message) {
    super(message, null, false, false);
  }
}
