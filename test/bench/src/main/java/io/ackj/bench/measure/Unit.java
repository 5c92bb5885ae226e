package io.ackj.bench.measure;

import java.util.Locale;

/** What a figure counts, and how people read it. */
public enum Unit {
  /** Whole milliseconds, read as seconds. */
  TIME {
    @Override
    public String text(long millis) {
      return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }
  },

  /** Whole microseconds, read as milliseconds. */
  DELAY {
    @Override
    public String text(long micros) {
      return String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }
  },

  /** KiB, as Linux tells it, read as MB: millions of bytes. */
  MEMORY {
    @Override
    public String text(long kib) {
      return String.format(Locale.ROOT, "%d MB", Math.round(kib * 1024 / 1e6));
    }
  },

  /** How many. */
  COUNT {
    @Override
    public String text(long number) {
      return String.format(Locale.ROOT, "%,d", number);
    }
  },

  /** Hundredths of a percent, read as a percentage. */
  SHARE {
    @Override
    public String text(long hundredths) {
      return String.format(Locale.ROOT, "%.2f %%", hundredths / 100.0);
    }
  },

  /** How many in a second. */
  RATE {
    @Override
    public String text(long perSecond) {
      return perSecond + " /s";
    }
  };

  /** Returns how many whole KiB there are in so many millions of bytes. */
  public static long kibOfMegabytes(long megabytes) {
    return megabytes * 1_000_000 / 1024;
  }

  /** Returns an amount with a unit that people use. */
  public abstract String text(long amount);
}
