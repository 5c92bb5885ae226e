package io.ackj.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is measured of the generator, and the most that its median may be. */
enum Quantity {
  /** In milliseconds. */
  WALL_TIME("wall time", Duration.ofSeconds(5).toMillis()) {
    @Override
    Optional<Long> of(Run run) {
      return Optional.of(run.wallTime().toMillis());
    }

    @Override
    String text(long millis) {
      return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }
  },

  /** In KiB. */
  PEAK_MEMORY("peak memory", 512 * 1024) {
    @Override
    Optional<Long> of(Run run) {
      return Optional.ofNullable(run.peakMemoryKib());
    }

    @Override
    String text(long kib) {
      return String.format(Locale.ROOT, "%d MiB", Math.round(kib / 1024.0));
    }
  };

  private final String label;
  private final long limit;

  Quantity(String label, long limit) {
    this.label = label;
    this.limit = limit;
  }

  /** Returns what a run took; nothing where the system does not say. */
  abstract Optional<Long> of(Run run);

  /** Returns an amount with a unit that people use. */
  abstract String text(long amount);

  String label() {
    return label;
  }

  long limit() {
    return limit;
  }

  /** Returns the spread over the runs for which there is a value; nothing if there is none. */
  Optional<Spread> spread(List<Run> runs) {
    List<Long> values = runs.stream().map(this::of).flatMap(Optional::stream).toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
  }
}
