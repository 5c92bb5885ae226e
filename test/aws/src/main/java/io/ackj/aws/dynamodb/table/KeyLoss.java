package io.ackj.aws.dynamodb.table;

import io.ackj.aws.state.Keys.KeyState;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes keys from tables and gives them back, as somebody with rights in KMS may do any time.
 * Tables notice after a while: they are INACCESSIBLE_ENCRYPTION_CREDENTIALS, a week later archived,
 * and ACTIVE again some time after the key is back.
 */
public final class KeyLoss {
  private KeyLoss() {}

  /** Disables a key. */
  public static void disable(Region region, String keyArn) {
    region.keys().setState(keyArn, KeyState.DISABLED);
    tables(region, keyArn)
        .forEach(table -> table.after(Lapse.KEY_LOSS, at -> lose(table, keyArn, at)));
  }

  /** Enables a key again. */
  public static void enable(Region region, String keyArn) {
    region.keys().setState(keyArn, KeyState.ENABLED);
    tables(region, keyArn)
        .forEach(table -> table.after(Lapse.KEY_RECOVERY, at -> recover(table, keyArn)));
  }

  private static List<TableRecord> tables(Region region, String keyArn) {
    return region.tables().stream().filter(table -> uses(table, keyArn)).toList();
  }

  private static boolean uses(TableRecord table, String keyArn) {
    return keyArn.equals(table.current().encryption().keyArn());
  }

  private static boolean isLost(TableRecord table, String keyArn) {
    return uses(table, keyArn) && table.region().keys().state(keyArn) == KeyState.DISABLED;
  }

  private static void lose(TableRecord record, String keyArn, Instant at) {
    if (isLost(record, keyArn) && record.current().base() == TableStatus.ACTIVE) {
      become(record, TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS, at);
      record.after(
          Lapse.KEY_LOSS_UNTIL_ARCHIVAL,
          then -> {
            // A loss that ended meanwhile does not count for the next one.
            if (at.equals(record.current().encryption().inaccessibleSince())) {
              archive(record, keyArn, then);
            }
          });
    }
  }

  private static void archive(TableRecord record, String keyArn, Instant at) {
    boolean inaccessible =
        record.current().base() == TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS;
    if (isLost(record, keyArn) && inaccessible) {
      record.change(table -> table.toBuilder().archivedAt(at).build());
      become(record, TableStatus.ARCHIVING, record.current().encryption().inaccessibleSince());
      record.after(Lapse.ARCHIVAL, done -> endArchival(record));
    }
  }

  // A table may be deleted while it is archived; it does not come back then.
  private static void endArchival(TableRecord record) {
    if (record.current().base() == TableStatus.ARCHIVING) {
      become(record, TableStatus.ARCHIVED, record.current().encryption().inaccessibleSince());
    }
  }

  private static void recover(TableRecord record, String keyArn) {
    boolean inaccessible =
        record.current().base() == TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS;
    if (!isLost(record, keyArn) && inaccessible) {
      become(record, TableStatus.ACTIVE, null);
    }
  }

  private static void become(TableRecord record, TableStatus base, @Nullable Instant since) {
    record.change(table -> with(table, base, since));
    Groups.changeMember(
        record, record.key().region(), member -> member.with(ReplicaStatus.valueOf(base.name())));
  }

  private static Table with(Table table, TableStatus base, @Nullable Instant since) {
    return table.toBuilder()
        .base(base)
        .encryption(table.encryption().inaccessibleSince(since))
        .build();
  }
}
