package io.ackj.aws.dynamodb.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.feature.Timestamps;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.TableFinder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which backups ListBackups is asked for.
 *
 * @param table its name; null for those of all tables
 * @param type USER, SYSTEM, AWS_BACKUP or ALL
 * @param from the earliest time of creation
 * @param until before which they were created
 */
public record BackupFilter(@Nullable String table, String type, Instant from, Instant until) {
  /**
   * Reads it from an input.
   *
   * @throws AwsException if the time range ends before it starts
   */
  public static BackupFilter of(Call call, ObjectNode input) {
    String table = Members.text(input, "TableName");
    String type = Members.text(input, "BackupType");
    Instant from = time(input, "TimeRangeLowerBound", Instant.MIN);
    Instant until = time(input, "TimeRangeUpperBound", Instant.MAX);
    if (from.isAfter(until)) {
      throw AwsException.validation(
          "Time range lower bound must be less than or equal to upper bound");
    }
    return new BackupFilter(
        table == null ? null : TableFinder.name(call, table),
        type == null ? Backup.Type.USER.name() : type,
        from,
        until);
  }

  private static Instant time(ObjectNode input, String member, Instant whenAbsent) {
    return Members.get(input, member).map(Timestamps::read).orElse(whenAbsent);
  }

  /** Tells whether a backup is among them. */
  public boolean admits(Backup backup) {
    return (table == null || table.equals(backup.table().name()))
        && (type.equals("ALL") || type.equals(backup.type().name()))
        && !backup.createdAt().isBefore(from)
        && backup.createdAt().isBefore(until);
  }
}
