package io.ackj.bench;

/** Nothing could be measured; the message says why, for the person who ran the benchmark. */
final class BenchmarkFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BenchmarkFailure(String message) {
    super(message);
  }

  BenchmarkFailure(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
