package io.ackj.dynamodb.globaltable;

import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.dynamodb.replica.NeededStream;
import io.ackj.dynamodb.replica.ReplicaStates;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.plan.Hold;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * A table that cannot be made global by now. It is another object's, or none's: this one waits, and
 * begins nothing, not even to be managed.
 */
final class Unready {
  private Unready() {}

  /** Returns what is wrong where there is no table. */
  static AwsCallException noTable(String name, String home) {
    return exception(
        "ResourceNotFoundException",
        DynamoDbReasons.TABLE_NOT_FOUND,
        "There is no table "
            + name
            + " in "
            + home
            + "; a global table is made of a table that exists. It gets its replicas once it does.");
  }

  /**
   * Requires that a table can get its first replica.
   *
   * @throws AwsCallException if it cannot; it may later
   */
  static void requireReady(String home, TableDescription table) {
    Optional<Hold> hold =
        ReplicaStates.hold(home, table).or(() -> Optional.of(table).flatMap(Unready::noStream));
    if (hold.isPresent()) {
      throw exception("ResourceInUseException", hold.get().reason(), hold.get().message());
    }
  }

  /** Returns why a table gets no replica that lacks the stream; empty if it has it. */
  static Optional<Hold> noStream(TableDescription table) {
    return NeededStream.isOn(table)
        ? Optional.empty()
        : Optional.of(
            Hold.whileAwsIsBusy(
                DynamoDbReasons.STREAM_REQUIRED,
                "The table "
                    + table.tableName()
                    + ": "
                    + NeededStream.MESSAGE
                    + ". Declare that in its Table object, or enable it in AWS."));
  }

  private static AwsCallException exception(String code, String reason, String message) {
    return new AwsCallException(
        new Failure(Failure.Kind.WAITING, "DescribeTable", code, message, reason, null, null),
        new IllegalStateException(message));
  }
}
