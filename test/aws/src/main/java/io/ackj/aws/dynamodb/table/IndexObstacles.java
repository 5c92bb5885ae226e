package io.ackj.aws.dynamodb.table;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.VectorIndex;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What hinders indexes from being added and deleted. */
final class IndexObstacles {
  private IndexObstacles() {}

  /** Refuses a second index that comes or goes, and any while the table itself changes. */
  static void checkOthers(Update update) {
    Set<String> deleted = IndexActions.deleted(update.input());
    boolean another =
        Stream.concat(
                update.table().indexes().global().stream()
                    .filter(index -> comesOrGoes(index.status()))
                    .map(GlobalIndex::name),
                update.table().indexes().vector().stream()
                    .filter(index -> comesOrGoes(index.status()))
                    .map(VectorIndex::name))
            .anyMatch(name -> !deleted.contains(name));
    if (another || IndexActions.comingAndGoing(update.input()) > 1) {
      throw Refusals.limit(
          "Only 1 online index can be created or deleted simultaneously per table");
    }
    checkTable(update);
  }

  private static boolean comesOrGoes(IndexStatus status) {
    return status == IndexStatus.CREATING || status == IndexStatus.DELETING;
  }

  private static void checkTable(Update update) {
    Running running = new Running(update.table());
    if (running.capacity()) {
      throw Refusals.inUse(
          update.record(),
          "Can't create or delete indexes while table IOPS are being updated. "
              + running.tableDetail());
    }
    if (running.stream()) {
      throw Refusals.inUse(
          update.record(),
          "Can't create or delete an index when stream status is being updated."
              + running.streamDetail());
    }
    if (running.tableClass()) {
      throw Refusals.inUse(
          update.record(),
          "Can't create or delete an index when a table class update is in progress."
              + running.tableClassDetail());
    }
  }

  /** Refuses to delete an index that is being allocated, updated or deleted. */
  static void checkDelete(Update update, String name, IndexStatus status, boolean allocated) {
    String detail = "Table: " + update.name() + " Index: " + name;
    if (allocated) {
      throw Refusals.inUse(
          update.record(),
          "Index creation is in resource allocation phase. Retry deletion during backfilling phase"
              + " or when the index is active. "
              + detail);
    }
    if (status == IndexStatus.DELETING) {
      throw Refusals.inUse(update.record(), "Index is being deleted. " + detail);
    }
    if (status == IndexStatus.UPDATING) {
      throw Refusals.inUse(update.record(), "Index is being updated. " + detail);
    }
  }

  /** Refuses a new index under a name that is taken. */
  static void checkName(Update update, String name) {
    Table table = update.table();
    if (!table.indexNames().contains(name)) {
      return;
    }
    Optional<IndexStatus> status =
        table
            .indexes()
            .globalNamed(name)
            .map(GlobalIndex::status)
            .or(() -> table.indexes().vectorNamed(name).map(VectorIndex::status));
    String detail = "  Table: " + update.name() + " Index: " + name;
    if (status.filter(IndexStatus.CREATING::equals).isPresent()) {
      throw Refusals.inUse(update.record(), "Index is being created." + detail);
    }
    if (status.filter(IndexStatus.DELETING::equals).isPresent()) {
      throw Refusals.inUse(update.record(), "Index is being deleted." + detail.substring(1));
    }
    throw AwsException.validation("Attempting to create an index which already exists");
  }
}
