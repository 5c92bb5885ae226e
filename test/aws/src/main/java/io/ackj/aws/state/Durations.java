package io.ackj.aws.state;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How long things take here. Immutable. */
public final class Durations {
  private final double speed;
  private final Map<Lapse, Duration> overrides;

  private Durations(double speed, Map<Lapse, Duration> overrides) {
    this.speed = speed;
    this.overrides = overrides;
  }

  /** Returns durations as at AWS. */
  public static Durations usual() {
    return new Durations(1, new EnumMap<>(Lapse.class));
  }

  /**
   * Returns the same durations divided by a factor. Quotas per day stay as they are.
   *
   * @param factor above 0; 10 makes everything ten times as fast
   */
  public Durations fasterBy(double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException(
          "the speed factor must be above 0, but is " + factor + "; use 1 for AWS's own speed");
    }
    return new Durations(speed * factor, overrides);
  }

  /** Returns the same durations but for one, which is then as given, whatever the speed. */
  public Durations with(Lapse lapse, Duration duration) {
    Map<Lapse, Duration> copy = new EnumMap<>(Lapse.class);
    copy.putAll(overrides);
    copy.put(lapse, duration);
    return new Durations(speed, copy);
  }

  /** Returns how long it takes. */
  public Duration of(Lapse lapse) {
    Duration override = overrides.get(lapse);
    return override != null ? override : scaled(lapse.usual());
  }

  /** Returns what another duration of AWS's is here. */
  public Duration scaled(Duration usual) {
    return Duration.ofNanos(Math.round(usual.toNanos() / speed));
  }
}
