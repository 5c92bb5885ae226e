package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.backup.ContinuousBackups;
import io.ackj.aws.dynamodb.backup.PointInTimeRecovery;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Switches point-in-time recovery, at once and as often as one likes. Switching it off and on again
 * forgets what could be restored before. It is a setting of one Region, also of a global table.
 */
public final class UpdateContinuousBackups implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    JsonNode specification = input.path("PointInTimeRecoverySpecification");
    boolean enable = specification.path("PointInTimeRecoveryEnabled").asBoolean();
    Long days = Members.number(specification, "RecoveryPeriodInDays");
    if (!enable && days != null) {
      throw AwsException.validation(
          "Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time"
              + " recovery.");
    }
    String name = TableFinder.name(call, Members.requiredText(input, "TableName"));
    TableRecord table =
        TableFinder.region(call).table(name).orElseThrow(() -> ContinuousBackups.notFound(name));
    ContinuousBackups backups = new ContinuousBackups(table, call.time());
    backups.requireEnabled();
    change(table, enable, days, call.time());
    return Json.object("ContinuousBackupsDescription", backups.description());
  }

  private static void change(TableRecord table, boolean enable, @Nullable Long days, Instant now) {
    PointInTimeRecovery before = PointInTimeRecovery.cell(table).current();
    int period = days == null ? PointInTimeRecovery.USUAL_PERIOD_IN_DAYS : days.intValue();
    PointInTimeRecovery after = enable ? before.on(period, now) : PointInTimeRecovery.OFF;
    PointInTimeRecovery.cell(table).set(after, now);
    table
        .world()
        .log()
        .note(now, table.key().arn(), "PointInTimeRecoveryStatus", status(before), status(after));
  }

  private static String status(PointInTimeRecovery recovery) {
    return recovery.isOn() ? "ENABLED" : "DISABLED";
  }
}
