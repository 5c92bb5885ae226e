package io.ackj.kube.protobuf;

/** Bytes that are no message of the expected form. */
final class MalformedMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;

  MalformedMessageException(String problem) {
    super(problem, null, false, false);
    this.problem = problem;
  }

  /** Returns what is wrong, in the words of Kubernetes' decoder where it has some. */
  String problem() {
    return problem;
  }
}
