package io.ackj.dynamodb.table;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.queue.Priority;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB's operations in one destination, each made through the caller and so on its budget. */
final class TableApi {
  private final AwsCaller caller;
  private final DynamoDbClient client;

  TableApi(AwsCaller caller) {
    this.caller = caller;
    this.client = caller.configure(DynamoDbClient.builder()).build();
  }

  /**
   * Makes a call and blocks until there is an answer.
   *
   * @throws io.ackj.runtime.failure.AwsCallException if AWS refuses, or cannot be reached
   */
  <T> T call(
      String operation, OperationType type, Priority priority, Function<DynamoDbClient, T> call) {
    return caller.call(operation, type, priority, () -> call.apply(client));
  }
}
