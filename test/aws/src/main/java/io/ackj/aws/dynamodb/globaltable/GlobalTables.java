package io.ackj.aws.dynamodb.globaltable;

import io.ackj.aws.state.Account;
import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.World;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The global tables of an account. */
public final class GlobalTables {
  private static final Aspect<NavigableMap<String, GlobalTable>> ASPECT =
      Aspect.of("global tables", Collections.emptyNavigableMap());

  private final World world;
  private final Account account;

  /** Looks at an account. */
  public GlobalTables(World world, String accountId) {
    this.world = world;
    this.account = world.account(accountId);
  }

  /** Returns all by name. */
  public NavigableMap<String, GlobalTable> asOf(Instant time) {
    return cell().asOf(time);
  }

  /** Returns one as it is now. */
  public Optional<GlobalTable> find(String name) {
    return Optional.ofNullable(cell().current().get(name));
  }

  /**
   * Adds a global table that is ACTIVE already, as an account has it that made it when that could
   * be done. Nothing is checked, and nothing happens to tables.
   */
  public GlobalTable seed(String name, Collection<String> regions) {
    GlobalTable added = table(name, regions, ReplicaStatus.ACTIVE);
    set(added);
    return added;
  }

  /** Makes a global table of tables that exist, which is ACTIVE after a while. */
  public GlobalTable create(String name, Collection<String> regions) {
    GlobalTable created = table(name, regions, ReplicaStatus.CREATING);
    set(created);
    regions.forEach(region -> settleLater(name, region, ReplicaStatus.CREATING));
    return created;
  }

  private GlobalTable table(String name, Collection<String> regions, ReplicaStatus status) {
    SortedMap<String, ReplicaStatus> replicas = new TreeMap<>();
    regions.forEach(region -> replicas.put(region, status));
    boolean settled = status == ReplicaStatus.ACTIVE;
    return new GlobalTable(account.id(), name, world.now(), settled, replicas, Map.of());
  }

  /** Adds a replica, which is ACTIVE after a while. */
  public void addReplica(String name, String region) {
    change(name, table -> table.with(region, ReplicaStatus.CREATING));
    settleLater(name, region, ReplicaStatus.CREATING);
  }

  /** Lets a replica go after a while; its table stays. */
  public void removeReplica(String name, String region) {
    change(name, table -> table.with(region, ReplicaStatus.DELETING));
    settleLater(name, region, ReplicaStatus.DELETING);
  }

  private void settleLater(String name, String region, ReplicaStatus expected) {
    world.after(
        Lapse.GLOBAL_TABLE_CHANGE,
        name,
        at -> change(name, table -> settled(table, region, expected)));
  }

  private static GlobalTable settled(GlobalTable table, String region, ReplicaStatus expected) {
    if (table.replicas().get(region) != expected) {
      return table;
    }
    return expected == ReplicaStatus.CREATING
        ? table.with(region, ReplicaStatus.ACTIVE)
        : table.without(region);
  }

  /** Changes a global table; one whose last replica is gone exists no longer. */
  void change(String name, UnaryOperator<GlobalTable> change) {
    find(name).ifPresent(table -> set(change.apply(table)));
  }

  private void set(GlobalTable table) {
    NavigableMap<String, GlobalTable> changed = new TreeMap<>(cell().current());
    String before =
        Optional.ofNullable(changed.get(table.name())).map(GlobalTable::status).orElse("");
    boolean exists = !table.replicas().isEmpty();
    if (exists) {
      changed.put(table.name(), table);
    } else {
      changed.remove(table.name());
    }
    cell().set(Collections.unmodifiableNavigableMap(changed), world.now());
    world
        .log()
        .note(world.now(), table.arn(), "GlobalTableStatus", before, exists ? table.status() : "");
  }

  private Cell<NavigableMap<String, GlobalTable>> cell() {
    return account.attachments().of(ASPECT);
  }
}
