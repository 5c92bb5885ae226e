package io.ackj.aws.state;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A draft of a changed {@link Table}. */
public final class TableBuilder {
  private final TableKey key;
  private final String id;
  private final Instant createdAt;
  private TableStatus base;
  private final List<KeyElement> keys;
  private Map<String, String> attributes;
  private Billing billing;
  private Throughput throughput;
  private Indexes indexes;
  private @Nullable TableStream stream;
  private Encryption encryption;
  private TableClassSetting tableClass;
  private Protection protection;
  private @Nullable String settingsReplication;
  private @Nullable Instant archivedAt;
  private Set<Activity> activities;

  TableBuilder(Table table) {
    key = table.key();
    id = table.id();
    createdAt = table.createdAt();
    base = table.base();
    keys = table.keys();
    attributes = table.attributes();
    billing = table.billing();
    throughput = table.throughput();
    indexes = table.indexes();
    stream = table.stream();
    encryption = table.encryption();
    tableClass = table.tableClass();
    protection = table.protection();
    settingsReplication = table.settingsReplication();
    archivedAt = table.archivedAt();
    activities = table.activities();
  }

  /** Sets the status apart from what is going on. */
  public TableBuilder base(TableStatus value) {
    base = value;
    return this;
  }

  /** Sets the types of the key attributes. */
  public TableBuilder attributes(Map<String, String> value) {
    attributes = value;
    return this;
  }

  /** Sets how the table is paid for. */
  public TableBuilder billing(Billing value) {
    billing = value;
    return this;
  }

  /** Sets all throughput of the table itself. */
  public TableBuilder throughput(Throughput value) {
    throughput = value;
    return this;
  }

  /** Sets the indexes. */
  public TableBuilder indexes(Indexes value) {
    indexes = value;
    return this;
  }

  /** Sets the latest stream. */
  public TableBuilder stream(@Nullable TableStream value) {
    stream = value;
    return this;
  }

  /** Sets the encryption. */
  public TableBuilder encryption(Encryption value) {
    encryption = value;
    return this;
  }

  /** Sets the class. */
  public TableBuilder tableClass(TableClassSetting value) {
    tableClass = value;
    return this;
  }

  /** Sets the protection from deletion. */
  public TableBuilder protection(Protection value) {
    protection = value;
    return this;
  }

  /** Sets the replication mode of settings. */
  public TableBuilder settingsReplication(@Nullable String value) {
    settingsReplication = value;
    return this;
  }

  /** Sets when archival began. */
  public TableBuilder archivedAt(@Nullable Instant value) {
    archivedAt = value;
    return this;
  }

  /** Says that something is going on. */
  public TableBuilder begin(Activity activity) {
    EnumSet<Activity> changed = EnumSet.of(activity);
    changed.addAll(activities);
    activities = changed;
    return this;
  }

  /** Says that something is no longer going on. */
  public TableBuilder end(Activity activity) {
    EnumSet<Activity> changed = EnumSet.noneOf(Activity.class);
    changed.addAll(activities);
    changed.remove(activity);
    activities = changed;
    return this;
  }

  /** Returns the table. */
  public Table build() {
    return new Table(
        key,
        id,
        createdAt,
        base,
        keys,
        attributes,
        billing,
        throughput,
        indexes,
        stream,
        encryption,
        tableClass,
        protection,
        settingsReplication,
        archivedAt,
        activities);
  }
}
