package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.TableClassSetting;
import io.ackj.aws.state.TableRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes the table class, twice in thirty days at most. The class it has already costs nothing.
 */
final class TableClassChange implements TableChange {
  private static final Aspect<Boolean> UNDER_WAY = Aspect.of("table class change", false);
  private static final Duration WINDOW = Duration.ofDays(30);
  private static final int MOST = 2;

  @Override
  public boolean isAskedBy(ObjectNode input) {
    return Members.has(input, "TableClass");
  }

  @Override
  public void check(Update update) {
    checkIdle(update);
    if (recent(update.table().tableClass(), update.now()).size() >= MOST) {
      throw Refusals.limit("Updates to TableClass are limited to 2 times in 30 day(s).");
    }
  }

  private static void checkIdle(Update update) {
    Running running = new Running(update.table());
    if (running.tableClass()) {
      throw Refusals.inUse(
          update.record(),
          "Can't update table class when a table class update is in progress."
              + running.tableClassDetail());
    }
    if (running.stream()) {
      throw Refusals.inUse(
          update.record(),
          "Can't update table class when stream status is being updated." + running.streamDetail());
    }
    if (running.capacity()) {
      throw Refusals.inUse(
          update.record(),
          "Can't update table class while table IOPS are being updated. " + running.tableDetail());
    }
    if (!running.allocatedIndexes().isEmpty()) {
      throw Refusals.inUse(
          update.record(), "Can't update table class when an index is being created");
    }
  }

  @Override
  public void begin(Update update) {
    TableClassSetting current = update.table().tableClass();
    String asked = asked(update);
    Cell<Boolean> underWay = update.record().attachments().of(UNDER_WAY);
    if (asked.equals(current.effective()) || underWay.current()) {
      return;
    }
    underWay.set(true, update.now());
    Instant at = update.now();
    List<Instant> changes = Stream.concat(recent(current, at).stream(), Stream.of(at)).toList();
    update
        .record()
        .change(
            table ->
                table.toBuilder()
                    .tableClass(
                        new TableClassSetting(current.shown(), current.lastUpdate(), changes))
                    .begin(Activity.TABLE_CLASS)
                    .build());
    update.record().after(Lapse.TABLE_CLASS_CHANGE, done -> finish(update.record(), asked, done));
  }

  private static void finish(TableRecord record, String tableClass, Instant at) {
    record.attachments().of(UNDER_WAY).set(false, at);
    List<Instant> changes = record.current().tableClass().changes();
    record.change(
        table ->
            table.toBuilder()
                .tableClass(new TableClassSetting(tableClass, at, changes))
                .end(Activity.TABLE_CLASS)
                .build());
  }

  // The member that was there first passes its class on; a replica's class is its own.
  @Override
  public boolean isShared(Update update) {
    return update
        .record()
        .group()
        .map(group -> group.members().get(update.record().key().region()))
        .filter((Replica member) -> member.source() == null)
        .isPresent();
  }

  @Override
  public Answer answer(Update update) {
    return Answer.UPDATING;
  }

  private static String asked(Update update) {
    return Members.requiredText(update.input(), "TableClass");
  }

  private static List<Instant> recent(TableClassSetting setting, Instant now) {
    return setting.changes().stream().filter(at -> at.plus(WINDOW).isAfter(now)).toList();
  }
}
