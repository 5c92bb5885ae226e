package io.ackj.aws.state;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is at a time. Immutable; {@link #toBuilder} makes a changed one.
 *
 * @param id a new one for every table, also under an old name
 * @param base its status apart from what is going on: {@link #status} says UPDATING for an ACTIVE
 *     one that changes
 * @param attributes types (S, N, B) of the key attributes of the table and its indexes, by name
 * @param stream the latest stream; null if there never was one
 * @param settingsReplication GlobalTableSettingsReplicationMode as set on a regional table; null if
 *     it was not
 * @param archivedAt when archival began because the key was lost for long; null if it did not
 * @param activities what is going on
 */
public record Table(
    TableKey key,
    String id,
    Instant createdAt,
    TableStatus base,
    List<KeyElement> keys,
    Map<String, String> attributes,
    Billing billing,
    Throughput throughput,
    Indexes indexes,
    @Nullable TableStream stream,
    Encryption encryption,
    TableClassSetting tableClass,
    Protection protection,
    @Nullable String settingsReplication,
    @Nullable Instant archivedAt,
    Set<Activity> activities) {

  public Table {
    keys = List.copyOf(keys);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    activities =
        activities.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(activities));
  }

  /** Returns the table's status as AWS tells it. */
  public TableStatus status() {
    return canUpdate() && isUpdating() ? TableStatus.UPDATING : base;
  }

  /** Returns whether something is going on. */
  public boolean isBusyWith(Activity activity) {
    return activities.contains(activity);
  }

  /** Returns the names of all indexes. */
  public List<String> indexNames() {
    return indexes.names();
  }

  /** Returns a draft of the table. */
  public TableBuilder toBuilder() {
    return new TableBuilder(this);
  }

  /** Returns whether the table counts among those that change at a time. */
  boolean isChanging() {
    TableStatus status = status();
    return status == TableStatus.CREATING
        || status == TableStatus.UPDATING
        || status == TableStatus.DELETING;
  }

  boolean isIndexedCreation() {
    return base == TableStatus.CREATING && !indexNames().isEmpty();
  }

  long readUnits() {
    return throughput.provisioned().read()
        + indexes.global().stream().mapToLong(i -> i.throughput().provisioned().read()).sum();
  }

  long writeUnits() {
    return throughput.provisioned().write()
        + indexes.global().stream().mapToLong(i -> i.throughput().provisioned().write()).sum();
  }

  private boolean canUpdate() {
    return base == TableStatus.ACTIVE
        || base == TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS
        || base == TableStatus.REPLICATION_NOT_AUTHORIZED;
  }

  private boolean isUpdating() {
    return activities.stream().anyMatch(Activity::isUpdating) || indexes.keepTableUpdating();
  }
}
