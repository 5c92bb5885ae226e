package io.ackj.bench.measure;

/**
 * What a figure is held against.
 *
 * @param side whether more or less is worse
 * @param value in the unit of the figure
 */
public record Limit(Side side, long value) {

  /** On which side of the limit a figure has to be. */
  public enum Side {
    AT_MOST("at most"),
    AT_LEAST("at least");

    private final String words;

    Side(String words) {
      this.words = words;
    }
  }

  /** Returns a limit that is passed by anything above it. */
  public static Limit atMost(long value) {
    return new Limit(Side.AT_MOST, value);
  }

  /** Returns a limit that is passed by anything below it. */
  public static Limit atLeast(long value) {
    return new Limit(Side.AT_LEAST, value);
  }

  /** Returns whether a value keeps the limit; the limit itself does. */
  public boolean allows(long measured) {
    return side == Side.AT_MOST ? measured <= value : measured >= value;
  }

  /** Returns the limit for people. */
  public String text(Unit unit) {
    return side.words + " " + unit.text(value);
  }
}
