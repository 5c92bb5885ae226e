package io.ackj.bench.measure;

import java.util.List;

/** The value that so many percent of all values do not exceed. */
public final class Percentile {
  private Percentile() {}

  /**
   * Returns it by the nearest rank, so that it is one of the values; zero if there are none.
   *
   * @param percent above 0, at most 100
   */
  public static long of(List<Long> values, double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException(percent + " is no percentage above 0 and up to 100");
    }
    if (values.isEmpty()) {
      return 0;
    }
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(sorted.size() * percent / 100) - 1);
  }
}
