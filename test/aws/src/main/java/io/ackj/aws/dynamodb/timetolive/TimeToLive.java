package io.ackj.aws.dynamodb.timetolive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table's time to live.
 *
 * <p>DISABLED becomes ENABLED by way of ENABLING, and ENABLED becomes DISABLED by way of DISABLING.
 * There is no way from one attribute to another but by DISABLED.
 *
 * @param attributeName null exactly when DISABLED: AWS forgets the name then
 * @param changedAt when UpdateTimeToLive last had an effect; null if it never had
 */
public record TimeToLive(
    Status status, @Nullable String attributeName, @Nullable Instant changedAt) {
  private static final Aspect<TimeToLive> ASPECT =
      Aspect.of("time to live", new TimeToLive(Status.DISABLED, null, null));

  /** {@code TimeToLiveStatus} of the model. */
  public enum Status {
    ENABLING,
    ENABLED,
    DISABLING,
    DISABLED
  }

  /** Returns where a table's time to live is kept. */
  public static Cell<TimeToLive> cell(TableRecord table) {
    return table.attachments().of(ASPECT);
  }

  /** Returns it being switched on or off. */
  TimeToLive changing(TimeToLiveSpecification specification, Instant at) {
    Status next = specification.enabled() ? Status.ENABLING : Status.DISABLING;
    return new TimeToLive(next, specification.attributeName(), at);
  }

  /** Returns it after the change that it is in. */
  TimeToLive settled() {
    return switch (status) {
      case ENABLING -> new TimeToLive(Status.ENABLED, attributeName, changedAt);
      case DISABLING -> new TimeToLive(Status.DISABLED, null, changedAt);
      case ENABLED, DISABLED -> this;
    };
  }

  /** Returns whether it is on, or about to be. */
  boolean isOn() {
    return status == Status.ENABLED || status == Status.ENABLING;
  }

  /** Returns {@code TimeToLiveDescription}. */
  public ObjectNode description() {
    ObjectNode description = Json.object().put("TimeToLiveStatus", status.name());
    if (attributeName != null) {
      description.put("AttributeName", attributeName);
    }
    return description;
  }
}
