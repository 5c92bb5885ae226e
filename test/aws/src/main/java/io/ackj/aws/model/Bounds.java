package io.ackj.aws.model;

/**
 * Between which values a number or a length has to lie, both included.
 *
 * @param min {@link Long#MIN_VALUE} if there is no lower bound
 * @param max {@link Long#MAX_VALUE} if there is no upper bound
 */
public record Bounds(long min, long max) {
  /** No bounds at all. */
  public static final Bounds NONE = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);
}
