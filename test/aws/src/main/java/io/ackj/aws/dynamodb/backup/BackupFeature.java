package io.ackj.aws.dynamodb.backup;

import io.ackj.aws.dynamodb.table.TableFeature;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;

/**
 * Leaves a backup of a deleted table for 35 days if its point-in-time recovery was on; that counts
 * which was set last, even if it was while the table was being deleted.
 */
public final class BackupFeature implements TableFeature {
  @Override
  public void deleted(TableRecord table, Instant at) {
    if (PointInTimeRecovery.cell(table).current().isOn()) {
      Backups backups = new Backups(table.region());
      table
          .world()
          .after(
              Lapse.SYSTEM_BACKUP, table.key(), later -> backups.createSystemBackup(table, later));
    }
  }
}
