package io.ackj.dynamodb.call;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.queue.Priority;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB's operations in one destination, each made through the caller and so on its budget. */
public final class DynamoDbApi {
  private final AwsCaller caller;
  private final DynamoDbClient client;

  /** Makes a client for the destination of a caller. */
  public DynamoDbApi(AwsCaller caller) {
    this.caller = caller;
    this.client = caller.configure(DynamoDbClient.builder()).build();
  }

  /** Returns where the calls go. */
  public Destination destination() {
    return caller.destination();
  }

  /**
   * Makes a call and blocks until there is an answer.
   *
   * @throws AwsCallException if AWS refuses, or cannot be reached
   */
  public <T> T call(
      String operation, OperationType type, Priority priority, Function<DynamoDbClient, T> call) {
    return caller.call(operation, type, priority, () -> call.apply(client));
  }

  /**
   * Reads something that need not be there; empty if it is not.
   *
   * @throws AwsCallException if AWS refuses for another reason, or cannot be reached
   */
  public <T> Optional<T> find(
      String operation, Priority priority, Function<DynamoDbClient, T> read) {
    try {
      return Optional.ofNullable(call(operation, OperationType.READ_ONE, priority, read));
    } catch (AwsCallException refused) {
      if (refused.failure().kind() == Failure.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
