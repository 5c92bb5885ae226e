package io.ackj.runtime.failure;

/** An AWS call failed; thrown at the edge only, with the error already sorted. */
public final class AwsCallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /** Wraps a sorted error and what it was sorted from. */
  public AwsCallException(Failure failure, Throwable cause) {
    super(failure.operation() + ": " + failure.message(), cause);
    this.failure = failure;
  }

  /** Returns the error, sorted. */
  public Failure failure() {
    return failure;
  }
}
