package io.ackj.aws.dynamodb.globaltable;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStream;
import java.util.Collection;
import java.util.List;

/** What tables must be so that they can be replicas of one global table. */
public final class ReplicaRules {
  private ReplicaRules() {}

  /**
   * Checks the tables of a name in some Regions.
   *
   * @throws AwsException if one does not exist, lacks a full stream, or has keys or indexes of its
   *     own
   */
  public static void check(Call call, String name, Collection<String> regions) {
    List<Table> tables = regions.stream().map(region -> table(call, name, region)).toList();
    tables.forEach(ReplicaRules::requireStream);
    Table first = tables.get(0);
    for (Table table : tables) {
      if (!table.keys().equals(first.keys()) || !table.indexNames().equals(first.indexNames())) {
        throw Refusals.invalid(
            "Tables in a global table must have the same key schema and the same indexes. Table: '"
                + name
                + "' in region: '"
                + table.key().region()
                + "' differs.");
      }
    }
  }

  private static Table table(Call call, String name, String region) {
    return call.world()
        .region(call.accountId(), region)
        .table(name)
        .map(TableRecord::current)
        .orElseThrow(() -> GlobalTableRefusals.tableNotFound(name, region));
  }

  private static void requireStream(Table table) {
    TableStream stream = table.stream();
    if (stream == null || !stream.enabled() || !stream.viewType().equals("NEW_AND_OLD_IMAGES")) {
      throw Refusals.invalid(
          "Table: '"
              + table.key().name()
              + "' in region: '"
              + table.key().region()
              + "' must have streams enabled with view type NEW_AND_OLD_IMAGES.");
    }
  }
}
