package io.ackj.bench.measure;

import java.util.List;

/**
 * Where measured values lie.
 *
 * @param min the smallest
 * @param median as many are below as are above; of an even number of values, half-way between the
 *     two in the middle
 * @param max the largest
 */
public record Spread(long min, long median, long max) {

  /**
   * Returns the spread of values that are not negative.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Spread of(List<Long> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("there is no spread of no values");
    }
    List<Long> sorted = values.stream().sorted().toList();
    long below = sorted.get((sorted.size() - 1) / 2);
    long above = sorted.get(sorted.size() / 2);
    return new Spread(sorted.get(0), below + (above - below) / 2, sorted.get(sorted.size() - 1));
  }
}
