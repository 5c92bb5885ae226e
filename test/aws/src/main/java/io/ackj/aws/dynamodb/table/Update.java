package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;

/**
 * One UpdateTable on one table.
 *
 * @param input of UpdateTable
 */
record Update(ObjectNode input, TableRecord record) {
  /** Returns the table as it is now. */
  Table table() {
    return record.current();
  }

  /** Returns the table's name. */
  String name() {
    return record.key().name();
  }

  /** Returns when it happens. */
  Instant now() {
    return record.world().now();
  }

  /** Returns the billing mode that the table has after the update. */
  BillingMode mode() {
    String asked = Members.text(input, "BillingMode");
    return asked == null ? table().billing().mode() : BillingMode.valueOf(asked);
  }

  /** Returns the same update on another table. */
  Update on(TableRecord other) {
    return new Update(input, other);
  }
}
