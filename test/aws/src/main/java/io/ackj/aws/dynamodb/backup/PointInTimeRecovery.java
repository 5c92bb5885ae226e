package io.ackj.aws.dynamodb.backup;

import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Point-in-time recovery of a table, which is on or off at once.
 *
 * @param enabledAt since when it is on; null if it is off
 * @param periodInDays for how many days back, 1 to 35; means nothing if it is off
 */
public record PointInTimeRecovery(@Nullable Instant enabledAt, int periodInDays) {
  /** The period unless one is given, also after it was off. */
  public static final int USUAL_PERIOD_IN_DAYS = 35;

  /** Point-in-time recovery that is off. */
  public static final PointInTimeRecovery OFF = new PointInTimeRecovery(null, USUAL_PERIOD_IN_DAYS);

  private static final Aspect<PointInTimeRecovery> ASPECT =
      Aspect.of("point-in-time recovery", OFF);

  /** Returns where a table's point-in-time recovery is kept. */
  public static Cell<PointInTimeRecovery> cell(TableRecord table) {
    return table.attachments().of(ASPECT);
  }

  /** Returns whether it is on. */
  public boolean isOn() {
    return enabledAt != null;
  }

  /** Returns it switched on; if it was on already, only the period changes. */
  public PointInTimeRecovery on(int days, Instant at) {
    return new PointInTimeRecovery(enabledAt == null ? at : enabledAt, days);
  }
}
