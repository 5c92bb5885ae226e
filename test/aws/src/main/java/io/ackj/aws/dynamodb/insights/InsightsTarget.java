package io.ackj.aws.dynamodb.insights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.feature.Lifetime;
import io.ackj.aws.dynamodb.feature.Phase;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.KeyElement;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A table or global secondary index that can have insights.
 *
 * @param index its name; empty for the table itself
 */
public record InsightsTarget(TableRecord table, String index) {
  private static final Aspect<Insights> ASPECT = Aspect.of("contributor insights", Insights.NEVER);

  /**
   * Finds what {@code TableName} and {@code IndexName} of an input name.
   *
   * @param time as of when: the call's time, or that of a read that lags
   * @throws AwsException if there is no such table, or it has no such global secondary index
   */
  public static InsightsTarget find(Call call, ObjectNode input, Instant time) {
    String index = Members.text(input, "IndexName");
    if (index != null && (index.length() < 3 || index.length() > 255)) {
      throw AwsException.validation(
          "IndexName must be at least 3 characters long and at most 255 characters long");
    }
    TableRecord table = findTable(call, Members.requiredText(input, "TableName"), time);
    InsightsTarget target = new InsightsTarget(table, index == null ? "" : index);
    if (index != null && !target.isKnownIndex(time)) {
      throw Refusals.notFound("Index: " + index + " not found for table: " + table.key().name());
    }
    return target;
  }

  /** Finds a table that insights know. */
  static TableRecord findTable(Call call, String nameOrArn, Instant time) {
    String name = TableFinder.name(call, nameOrArn);
    return TableFinder.region(call)
        .tableAsOf(name, time)
        .filter(table -> Lifetime.phase(table, time) != Phase.UNKNOWN)
        .orElseThrow(() -> Refusals.tableNotFound(name));
  }

  /** An index that is added to a table is not known as long as resources are found for it. */
  private boolean isKnownIndex(Instant time) {
    return globalIndex(time).filter(found -> !found.isBeingAllocated()).isPresent();
  }

  /** Returns the index as of a time; empty if this is a table. */
  Optional<GlobalIndex> globalIndex(Instant time) {
    return table.asOf(time).indexes().globalNamed(index);
  }

  /** Returns whether this is a table and not an index. */
  boolean isTable() {
    return index.isEmpty();
  }

  /** Returns whether the table or the index no longer exists. */
  boolean isGone() {
    return table.isGone() || (!isTable() && globalIndex(table.world().now()).isEmpty());
  }

  /** Returns the ARN of the table or the index. */
  String arn() {
    return isTable() ? table.key().arn() : table.key().indexArn(index);
  }

  /** Returns the keys of the table or the index. */
  List<KeyElement> keys() {
    return globalIndex(table.world().now()).map(GlobalIndex::keys).orElse(table.current().keys());
  }

  /** Returns where its insights are kept. */
  Cell<Insights> cell() {
    return table.attachments().of(ASPECT, index);
  }
}
