package io.ackj.dynamodb.table;

import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.reason.Reasons;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Which changes AWS takes while something runs on the table already. What DescribeTable cannot tell
 * (why a table is UPDATING, for instance) counts as the worst case; what AWS refuses nevertheless
 * comes back as a failure that waits.
 */
final class AdmissionRules {
  /** A kind of UpdateTable. */
  enum Change {
    DELETION_PROTECTION,
    INDEX_DELETE,
    INDEX_CREATE,
    INDEX_UPDATE,
    /** The table's throughput or its billing mode. */
    CAPACITY,
    ON_DEMAND,
    STREAM,
    ENCRYPTION,
    TABLE_CLASS
  }

  private AdmissionRules() {}

  /** Returns why AWS would refuse a change of the table now; empty if it would not. */
  static Optional<Hold> hold(TableDescription table, Change change) {
    return holdOfTable(table, change).or(() -> holdOfIndexes(table, change));
  }

  /** Returns why AWS would refuse a change of one index now; empty if it would not. */
  static Optional<Hold> hold(TableDescription table, Change change, String index) {
    Optional<Hold> hold = holdOfTable(table, change);
    if (hold.isPresent()) {
      return hold;
    }
    return change == Change.INDEX_DELETE
        ? holdOfIndexDelete(table, index)
        : holdOfIndexUpdate(table, index);
  }

  private static Optional<Hold> holdOfTable(TableDescription table, Change change) {
    return switch (status(table)) {
      case CREATING -> busy(Reasons.CREATING, "AWS is creating the table");
      case DELETING -> busy(Reasons.DELETING, "AWS is deleting the table");
      case ARCHIVING -> busy(DynamoDbReasons.ARCHIVING, "AWS is archiving the table");
      case ARCHIVED ->
          busy(DynamoDbReasons.ARCHIVED, "AWS has archived the table, which can only be restored");
      case UPDATING ->
          change == Change.DELETION_PROTECTION || Indexes.explainUpdating(table)
              ? Optional.empty()
              : busy(Reasons.UPDATING, "AWS is updating the table");
      default -> Optional.empty();
    };
  }

  private static Optional<Hold> holdOfIndexes(TableDescription table, Change change) {
    return switch (change) {
      case DELETION_PROTECTION -> Optional.empty();
      // A change of the table class shows as an index that is UPDATING, and AWS silently drops it
      // when the encryption is changed meanwhile.
      case ENCRYPTION -> first(table, List.of(Phase.UPDATING));
      case CAPACITY, ON_DEMAND, STREAM -> first(table, List.of(Phase.ALLOCATING, Phase.DELETING));
      case TABLE_CLASS -> first(table, List.of(Phase.ALLOCATING, Phase.DELETING, Phase.UPDATING));
      case INDEX_CREATE, INDEX_DELETE, INDEX_UPDATE ->
          first(
              table, List.of(Phase.ALLOCATING, Phase.BACKFILLING, Phase.DELETING, Phase.UPDATING));
    };
  }

  // Only one index can come or go at a time, but one that is being filled may go.
  private static Optional<Hold> holdOfIndexDelete(TableDescription table, String name) {
    return Indexes.of(table).stream()
        .filter(index -> !(name.equals(index.indexName()) && isBackfilling(index)))
        .flatMap(index -> Phase.of(index).hold(index).stream())
        .findFirst();
  }

  private static Optional<Hold> holdOfIndexUpdate(TableDescription table, String name) {
    return Indexes.named(table, name)
        .filter(index -> !isBackfilling(index))
        .flatMap(index -> Phase.of(index).hold(index));
  }

  private static Optional<Hold> first(TableDescription table, List<Phase> phases) {
    return Indexes.of(table).stream()
        .filter(index -> phases.contains(Phase.of(index)))
        .flatMap(index -> Phase.of(index).hold(index).stream())
        .findFirst();
  }

  private static boolean isBackfilling(GlobalSecondaryIndexDescription index) {
    return Phase.of(index) == Phase.BACKFILLING;
  }

  private static Optional<Hold> busy(String reason, String message) {
    return Optional.of(Hold.whileAwsIsBusy(reason, message));
  }

  /** Returns the status; ends that do not tell one have tables that are always ready. */
  static TableStatus status(TableDescription table) {
    TableStatus status = table.tableStatus();
    return status == null ? TableStatus.ACTIVE : status;
  }

  /** What AWS is doing with an index. */
  enum Phase {
    READY("", ""),
    /** The first part of a creation, in which the table is UPDATING. */
    ALLOCATING(DynamoDbReasons.INDEX_BUILDING, "AWS is allocating resources for index "),
    /** The second part, in which the table is ACTIVE. */
    BACKFILLING(DynamoDbReasons.INDEX_BUILDING, "AWS is filling index "),
    UPDATING(DynamoDbReasons.INDEX_UPDATING, "AWS is updating index "),
    DELETING(DynamoDbReasons.INDEX_DELETING, "AWS is deleting index ");

    private final String reason;
    private final String text;

    Phase(String reason, String text) {
      this.reason = reason;
      this.text = text;
    }

    static Phase of(GlobalSecondaryIndexDescription index) {
      IndexStatus status = index.indexStatus();
      if (status == null) {
        return READY;
      }
      return switch (status) {
        case CREATING -> Boolean.TRUE.equals(index.backfilling()) ? BACKFILLING : ALLOCATING;
        case DELETING -> DELETING;
        case UPDATING -> UPDATING;
        case ACTIVE -> READY;
        case UNKNOWN_TO_SDK_VERSION -> UPDATING;
      };
    }

    String reason() {
      return reason;
    }

    String message(GlobalSecondaryIndexDescription index) {
      return text + index.indexName();
    }

    private Optional<Hold> hold(GlobalSecondaryIndexDescription index) {
      return this == READY
          ? Optional.empty()
          : Optional.of(Hold.whileAwsIsBusy(reason, message(index)));
    }
  }
}
