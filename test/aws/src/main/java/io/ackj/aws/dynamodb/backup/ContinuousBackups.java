package io.ackj.aws.dynamodb.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.dynamodb.feature.Lifetime;
import io.ackj.aws.dynamodb.feature.Phase;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.TableRecord;
import java.time.Duration;
import java.time.Instant;

/** What operations on backups find out about a table. */
public final class ContinuousBackups {
  private final TableRecord table;
  private final Instant time;

  /** Looks at a table as of a time. */
  public ContinuousBackups(TableRecord table, Instant time) {
    this.table = table;
    this.time = time;
  }

  /**
   * Requires that backups know the table.
   *
   * @throws AwsException a {@code TableNotFoundException} also for tables that are there
   */
  public void requireKnown() {
    Phase phase = Lifetime.phase(table, time);
    if (phase == Phase.UNKNOWN || phase == Phase.FORGOTTEN) {
      throw notFound(table.key().name());
    }
  }

  /**
   * Requires that backups can be made.
   *
   * @throws AwsException if backups do not know the table, or not for long enough
   */
  public void requireEnabled() {
    requireKnown();
    if (!areEnabled()) {
      throw AwsException.of(
          "ContinuousBackupsUnavailableException",
          "Backups are being enabled for the table: "
              + table.key().name()
              + ". Please retry later");
    }
  }

  /** Returns what all operations on backups answer about a table that they do not know. */
  public static AwsException notFound(String tableName) {
    return AwsException.of("TableNotFoundException", "Table not found: " + tableName);
  }

  /** Returns {@code ContinuousBackupsDescription}. */
  public ObjectNode description() {
    ObjectNode description = Json.object();
    description.put("ContinuousBackupsStatus", status(areEnabled()));
    return description.set("PointInTimeRecoveryDescription", recovery());
  }

  private boolean areEnabled() {
    Instant active = Lifetime.of(table).activatedAt();
    return active != null && Lifetime.isOver(table, active, Lapse.BACKUPS_ENABLING, time);
  }

  private ObjectNode recovery() {
    PointInTimeRecovery recovery = PointInTimeRecovery.cell(table).asOf(time);
    ObjectNode description =
        Json.object().put("PointInTimeRecoveryStatus", status(recovery.isOn()));
    Instant since = recovery.enabledAt();
    if (since != null) {
      Duration lag = table.world().durations().of(Lapse.RECOVERY_LAG);
      Duration period = Duration.ofDays(recovery.periodInDays());
      description.put("RecoveryPeriodInDays", recovery.periodInDays());
      description.put("EarliestRestorableDateTime", Json.time(later(since, time.minus(period))));
      description.put("LatestRestorableDateTime", Json.time(later(since, time.minus(lag))));
    }
    return description;
  }

  private static String status(boolean enabled) {
    return enabled ? "ENABLED" : "DISABLED";
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
