package io.ackj.dynamodb.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The global indexes that AWS has. */
final class Indexes {
  private Indexes() {}

  /** Returns all; empty where AWS tells none. */
  static List<GlobalSecondaryIndexDescription> of(TableDescription table) {
    return table.globalSecondaryIndexes().stream()
        .filter(index -> index.indexName() != null)
        .toList();
  }

  /** Returns the one of a name. */
  static Optional<GlobalSecondaryIndexDescription> named(TableDescription table, String name) {
    return of(table).stream().filter(index -> Objects.equals(name, index.indexName())).findFirst();
  }

  /** Says whether an index that comes or goes is why the table is UPDATING. */
  static boolean explainUpdating(TableDescription table) {
    return of(table).stream()
        .map(AdmissionRules.Phase::of)
        .anyMatch(
            phase ->
                phase == AdmissionRules.Phase.ALLOCATING || phase == AdmissionRules.Phase.DELETING);
  }
}
