package io.ackj.aws.dynamodb.backup;

import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.TableRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The backups in one account and Region. */
public final class Backups {
  private static final Duration SYSTEM_RETENTION = Duration.ofDays(35);
  private static final Aspect<NavigableMap<String, Backup>> ASPECT =
      Aspect.of("backups", Collections.emptyNavigableMap());

  /** Ids of backups that a table is being restored from. */
  private static final Aspect<Set<String>> RESTORES = Aspect.of("restores", Set.of());

  private final Region region;

  /** Returns the backups of a Region. */
  public Backups(Region region) {
    this.region = region;
  }

  /** Returns all as of a time by id, which is by the time of their creation. */
  public NavigableMap<String, Backup> asOf(Instant time) {
    return cell().asOf(time);
  }

  /** Returns one as of a time. */
  public Optional<Backup> find(BackupArn arn, Instant time) {
    return Optional.ofNullable(asOf(time).get(arn.id()))
        .filter(backup -> backup.table().name().equals(arn.table()));
  }

  /** Makes a backup of a table as it is, which is AVAILABLE a moment later. */
  public Backup create(TableRecord table, String name, Instant now) {
    String id = id(now, table.world().newId().toString().substring(0, 8));
    SourceTable source = new SourceTable(table);
    Backup created =
        new Backup(
            id,
            name,
            Backup.Type.USER,
            Backup.Status.CREATING,
            table.key(),
            now,
            null,
            source.details(),
            source.features());
    put(created, now);
    region.world().after(Lapse.BACKUP_CREATION, created.arn(), at -> makeAvailable(id, at));
    return created;
  }

  private void makeAvailable(String id, Instant at) {
    Backup backup = cell().current().get(id);
    if (backup != null && backup.status() == Backup.Status.CREATING) {
      put(backup.with(Backup.Status.AVAILABLE), at);
    }
  }

  /** Makes the backup that is left of a deleted table which had point-in-time recovery. */
  void createSystemBackup(TableRecord table, Instant now) {
    Instant expiry = now.plus(SYSTEM_RETENTION);
    Backup created =
        new Backup(
            id(now, "00000000"),
            table.key().name() + "$DeletedTableBackup",
            Backup.Type.SYSTEM,
            Backup.Status.AVAILABLE,
            table.key(),
            now,
            expiry,
            new SourceTable(table).details(),
            Json.object());
    put(created, now);
    region.world().timeline().plan(expiry, created.arn(), at -> remove(created, at));
  }

  /** Takes a backup away at once. */
  public void remove(Backup backup, Instant now) {
    change(backups -> backups.remove(backup.id()), now);
    note(backup, backup.status().name(), "", now);
  }

  /** Tells whether a table is being restored from a backup. */
  public boolean isInUse(Backup backup) {
    return restores().current().contains(backup.id());
  }

  /**
   * Says that a table is being restored from a backup, or no longer is. Restoring is not simulated,
   * so that a test says it where it matters.
   */
  public void setInUse(String backupArn, boolean inUse) {
    Set<String> ids = new HashSet<>(restores().current());
    String id = backupArn.substring(backupArn.lastIndexOf('/') + 1);
    if (inUse) {
      ids.add(id);
    } else {
      ids.remove(id);
    }
    restores().set(Set.copyOf(ids), region.world().now());
  }

  private void put(Backup backup, Instant at) {
    Backup before = cell().current().get(backup.id());
    change(backups -> backups.put(backup.id(), backup), at);
    note(backup, before == null ? "" : before.status().name(), backup.status().name(), at);
  }

  private void note(Backup backup, String from, String to, Instant at) {
    region.world().log().note(at, backup.arn(), "BackupStatus", from, to);
  }

  private void change(Consumer<NavigableMap<String, Backup>> change, Instant at) {
    NavigableMap<String, Backup> changed = new TreeMap<>(cell().current());
    change.accept(changed);
    cell().set(Collections.unmodifiableNavigableMap(changed), at);
  }

  private Cell<NavigableMap<String, Backup>> cell() {
    return region.attachments().of(ASPECT);
  }

  private Cell<Set<String>> restores() {
    return region.attachments().of(RESTORES);
  }

  private static String id(Instant time, String random) {
    return String.format(Locale.ROOT, "%014d-%s", time.toEpochMilli(), random);
  }
}
