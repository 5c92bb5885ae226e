package io.ackj.bench.measure;

/** Nothing could be measured; the message says why, for the person who ran the benchmark. */
public final class BenchmarkFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BenchmarkFailure(String message) {
    super(message);
  }

  public BenchmarkFailure(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
