package io.ackj.aws.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table's class.
 *
 * @param shown the class in the table's description; null if it was never named, which is STANDARD
 * @param lastUpdate null if it never changed
 * @param changes when it was changed, of late
 */
public record TableClassSetting(
    @Nullable String shown, @Nullable Instant lastUpdate, List<Instant> changes) {
  /** A class that was never named. */
  public static final TableClassSetting UNNAMED = new TableClassSetting(null, null, List.of());

  public TableClassSetting {
    changes = List.copyOf(changes);
  }

  /** Returns the class. */
  public String effective() {
    return shown != null ? shown : "STANDARD";
  }
}
