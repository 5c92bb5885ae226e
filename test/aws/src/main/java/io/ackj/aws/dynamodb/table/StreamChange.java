package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.TableStream;

/**
 * Switches the stream on or off. Switching on makes a new stream, with a new label, at once;
 * another view type needs switching off first.
 */
final class StreamChange implements TableChange {
  private static final String SPECIFICATION = "StreamSpecification";

  @Override
  public boolean isAskedBy(ObjectNode input) {
    return !input.path(SPECIFICATION).isEmpty();
  }

  @Override
  public void checkShape(ObjectNode input) {
    boolean enables = enables(input);
    boolean hasType = Members.has(input.path(SPECIFICATION), "StreamViewType");
    if (enables && !hasType) {
      throw Refusals.invalid("If stream is being enabled then UpdateViewType is required");
    }
    if (!enables && hasType) {
      throw Refusals.invalid(
          "If stream is being disabled, then UpdateViewType must not be specified");
    }
  }

  @Override
  public void check(Update update) {
    checkIdle(update);
    TableStream stream = update.table().stream();
    boolean enabled = stream != null && stream.enabled();
    if (enables(update.input()) && enabled) {
      throw AwsException.validation(
          "Table already has an enabled stream: TableName: " + update.name());
    }
    if (!enables(update.input()) && !enabled) {
      throw AwsException.validation("Table has no stream to disable: TableName: " + update.name());
    }
    if (!enables(update.input()) && update.record().group().isPresent()) {
      throw Refusals.invalid("Disabling Stream is not allowed for a Global Table replica.");
    }
  }

  private static void checkIdle(Update update) {
    Running running = new Running(update.table());
    if (running.stream()) {
      throw Refusals.inUse(
          update.record(),
          "A stream status change is currently in progress." + running.streamDetail());
    }
    if (running.tableClass()) {
      throw Refusals.inUse(
          update.record(),
          "Can't change stream status when a table class update is in progress."
              + running.tableClassDetail());
    }
    if (running.capacity()) {
      throw Refusals.inUse(
          update.record(),
          "Can't enable or disable stream while table IOPS are being updated. "
              + running.tableDetail());
    }
    if (!running.allocatedIndexes().isEmpty()) {
      throw Refusals.inUse(
          update.record(), "Can't change stream status when an index is being created");
    }
    if (!running.dyingIndexes().isEmpty()) {
      throw Refusals.inUse(
          update.record(), "Can't change stream status when an index is being deleted");
    }
  }

  @Override
  public void begin(Update update) {
    TableStream next = next(update);
    update.record().change(table -> table.toBuilder().stream(next).begin(Activity.STREAM).build());
    update
        .record()
        .changeAfter(Lapse.STREAM_CHANGE, table -> table.toBuilder().end(Activity.STREAM).build());
  }

  private static TableStream next(Update update) {
    TableStream stream = update.table().stream();
    if (stream != null && stream.enabled()) {
      return new TableStream(false, stream.viewType(), stream.label());
    }
    JsonNode given = update.input().path(SPECIFICATION);
    return StreamRules.started(Members.requiredText(given, "StreamViewType"), update.now());
  }

  private static boolean enables(ObjectNode input) {
    return input.path(SPECIFICATION).path("StreamEnabled").asBoolean();
  }
}
