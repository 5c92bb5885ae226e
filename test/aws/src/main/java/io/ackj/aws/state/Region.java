package io.ackj.aws.state;

import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One account's part of a Region: its tables by name, and what all of them come to. */
public final class Region {
  private final World world;
  private final Account account;
  private final String name;
  private final NavigableMap<String, Cell<Optional<TableRecord>>> tables = new TreeMap<>();
  private final Attachments attachments = new Attachments();
  private final Totals totals = new Totals();
  private final Keys keys;

  Region(World world, Account account, String name) {
    this.world = world;
    this.account = account;
    this.name = name;
    this.keys = new Keys(account.id(), name);
  }

  /** Returns the world it is part of. */
  public World world() {
    return world;
  }

  /** Returns whose part of the Region this is. */
  public Account account() {
    return account;
  }

  /** Returns the Region's name, such as {@code us-west-2}. */
  public String name() {
    return name;
  }

  /** Returns a table that exists now, in whatever state. */
  public Optional<TableRecord> table(String tableName) {
    Cell<Optional<TableRecord>> cell = tables.get(tableName);
    return cell == null ? Optional.empty() : cell.current();
  }

  /** Returns a table that existed then, also if it is gone by now. */
  public Optional<TableRecord> tableAsOf(String tableName, Instant time) {
    Cell<Optional<TableRecord>> cell = tables.get(tableName);
    return cell == null ? Optional.empty() : cell.asOf(time);
  }

  /** Returns the tables that exist now, by name. */
  public Collection<TableRecord> tables() {
    return tables.values().stream().flatMap(cell -> cell.current().stream()).toList();
  }

  /**
   * Returns cells by name of all tables that exist or did so lately, in the order of bytes, for
   * reading page by page; an empty one is a table that does not exist. Must not be changed.
   */
  public NavigableMap<String, Cell<Optional<TableRecord>>> tableCells() {
    return tables;
  }

  /** Returns how many tables there are and what they do, without counting them. */
  public Totals totals() {
    return totals;
  }

  /** Returns the encryption keys that tables here may name. */
  public Keys keys() {
    return keys;
  }

  /** Returns what features keep on the Region. */
  public Attachments attachments() {
    return attachments;
  }

  /**
   * Adds a table.
   *
   * @throws IllegalStateException if there is one of that name
   */
  public TableRecord add(Table table) {
    Cell<Optional<TableRecord>> cell =
        tables.computeIfAbsent(table.key().name(), key -> new Cell<>(Optional.empty()));
    if (cell.current().isPresent()) {
      throw new IllegalStateException(table.key() + " exists");
    }
    TableRecord added = new TableRecord(this, table);
    cell.set(Optional.of(added), world.now());
    return added;
  }

  /** Takes away a table, with all that features keep on it. Taking it away twice does nothing. */
  public void remove(TableRecord table) {
    String tableName = table.key().name();
    Cell<Optional<TableRecord>> cell = tables.get(tableName);
    if (cell == null || cell.current().filter(existing -> existing == table).isEmpty()) {
      return;
    }
    cell.set(Optional.empty(), world.now());
    table.end();
    world.timeline().plan(world.now().plus(Cell.MEMORY), cell, at -> forget(tableName, cell));
  }

  private void forget(String tableName, Cell<Optional<TableRecord>> cell) {
    if (cell.current().isEmpty()) {
      tables.remove(tableName, cell);
    }
  }
}
