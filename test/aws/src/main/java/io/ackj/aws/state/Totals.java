package io.ackj.aws.state;

/** What a Region's tables come to, kept up with each change so that quotas cost nothing. */
public final class Totals {
  private int tables;
  private int changing;
  private int indexedCreations;
  private long readUnits;
  private long writeUnits;

  Totals() {}

  /** Returns how many tables there are, in whatever state. */
  public int tables() {
    return tables;
  }

  /** Returns how many tables are being created, updated or deleted. */
  public int changing() {
    return changing;
  }

  /** Returns how many tables with secondary indexes are being created. */
  public int indexedCreations() {
    return indexedCreations;
  }

  /** Returns the provisioned read units of all tables and indexes. */
  public long readUnits() {
    return readUnits;
  }

  /** Returns the provisioned write units of all tables and indexes. */
  public long writeUnits() {
    return writeUnits;
  }

  void add(Table table) {
    count(table, 1);
  }

  void remove(Table table) {
    count(table, -1);
  }

  private void count(Table table, int sign) {
    tables += sign;
    changing += table.isChanging() ? sign : 0;
    indexedCreations += table.isIndexedCreation() ? sign : 0;
    readUnits += sign * table.readUnits();
    writeUnits += sign * table.writeUnits();
  }
}
