package io.ackj.aws.dynamodb.table;

import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.TableRecord;

/**
 * Whether the write capacity of a table and its indexes is auto-scaled, without which a table with
 * provisioned capacity gets no replicas. Application Auto Scaling is not simulated, so tests say
 * so.
 */
public final class WriteScaling {
  private static final Aspect<Boolean> ASPECT = Aspect.of("write scaling", false);

  private WriteScaling() {}

  /** Says whether the write capacity of a table is scaled. */
  public static void set(TableRecord table, boolean scaled) {
    table.attachments().of(ASPECT).set(scaled, table.world().now());
  }

  /** Says whether the write capacity of an index is scaled. */
  public static void set(TableRecord table, String index, boolean scaled) {
    table.attachments().of(ASPECT, index).set(scaled, table.world().now());
  }

  static boolean isSet(TableRecord table) {
    return table.attachments().of(ASPECT).current();
  }

  static boolean isSet(TableRecord table, String index) {
    return table.attachments().of(ASPECT, index).current();
  }
}
