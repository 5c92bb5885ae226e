package io.ackj.aws.dynamodb.table;

import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import java.util.function.UnaryOperator;

/**
 * Changes one index now and later. What was planned for an index does not happen to another one
 * that was made under its name after it was gone.
 */
final class IndexTimeline {
  // Its cell is dropped with the index, so it tells one index of a name from the next.
  private static final Aspect<Boolean> LIFE = Aspect.of("life of an index", true);

  private final TableRecord record;
  private final String name;
  private final Cell<Boolean> life;

  IndexTimeline(TableRecord record, String name) {
    this.record = record;
    this.name = name;
    this.life = record.attachments().of(LIFE, name);
  }

  /** Changes a global secondary index now. */
  void change(UnaryOperator<GlobalIndex> change) {
    changeTable(table -> with(table, table.indexes().changeGlobal(name, change)));
  }

  /** Changes a global secondary index after a while. */
  void changeAfter(Lapse lapse, UnaryOperator<GlobalIndex> change) {
    changeTableAfter(lapse, table -> with(table, table.indexes().changeGlobal(name, change)));
  }

  /** Changes the table because of the index. */
  void changeTable(UnaryOperator<Table> change) {
    record.change(change);
  }

  /** Changes the table because of the index after a while, unless the index is gone by then. */
  void changeTableAfter(Lapse lapse, UnaryOperator<Table> change) {
    record.after(
        lapse,
        at -> {
          if (record.attachments().of(LIFE, name) == life) {
            record.change(change);
          }
        });
  }

  private static Table with(Table table, Indexes indexes) {
    return table.toBuilder().indexes(indexes).build();
  }
}
