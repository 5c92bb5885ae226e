package io.ackj.dynamodb.call;

import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.queue.Priority;
import java.util.Map;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Makes the calls of steps. */
public final class StepPerformer {
  private static final Map<String, Call<?>> CALLS =
      Map.ofEntries(
          call(
              "CreateTable",
              OperationType.CREATE,
              CreateTableRequest.class,
              DynamoDbClient::createTable),
          call(
              "DeleteTable",
              OperationType.DELETE,
              DeleteTableRequest.class,
              DynamoDbClient::deleteTable),
          call(
              "CreateBackup",
              OperationType.CREATE,
              CreateBackupRequest.class,
              DynamoDbClient::createBackup),
          call(
              "DeleteBackup",
              OperationType.DELETE,
              DeleteBackupRequest.class,
              DynamoDbClient::deleteBackup),
          update(
              "UpdateGlobalTable",
              UpdateGlobalTableRequest.class,
              DynamoDbClient::updateGlobalTable),
          update("UpdateTable", UpdateTableRequest.class, DynamoDbClient::updateTable),
          update("TagResource", TagResourceRequest.class, DynamoDbClient::tagResource),
          update("UntagResource", UntagResourceRequest.class, DynamoDbClient::untagResource),
          update(
              "UpdateTimeToLive", UpdateTimeToLiveRequest.class, DynamoDbClient::updateTimeToLive),
          update(
              "UpdateContinuousBackups",
              UpdateContinuousBackupsRequest.class,
              DynamoDbClient::updateContinuousBackups),
          update(
              "UpdateContributorInsights",
              UpdateContributorInsightsRequest.class,
              DynamoDbClient::updateContributorInsights),
          update(
              "PutResourcePolicy",
              PutResourcePolicyRequest.class,
              DynamoDbClient::putResourcePolicy),
          update(
              "DeleteResourcePolicy",
              DeleteResourcePolicyRequest.class,
              DynamoDbClient::deleteResourcePolicy));

  private final DynamoDbApi api;

  /** Makes one that calls through an API. */
  public StepPerformer(DynamoDbApi api) {
    this.api = api;
  }

  /**
   * Makes the call of a step and blocks until there is an answer.
   *
   * @return what the SDK answers
   * @throws io.ackj.runtime.failure.AwsCallException if AWS refuses, or cannot be reached
   */
  public Object perform(Priority priority, Step step) {
    Call<?> call = CALLS.get(step.operation());
    if (call == null) {
      throw new IllegalArgumentException("no step calls this operation: " + step.operation());
    }
    return api.call(
        step.operation(), call.type(), priority, client -> call.make(client, step.request()));
  }

  private static <Q> Map.Entry<String, Call<?>> update(
      String operation, Class<Q> request, BiFunction<DynamoDbClient, Q, ?> method) {
    return call(operation, OperationType.UPDATE, request, method);
  }

  private static <Q> Map.Entry<String, Call<?>> call(
      String operation,
      OperationType type,
      Class<Q> request,
      BiFunction<DynamoDbClient, Q, ?> method) {
    return Map.entry(operation, new Call<>(type, request, method));
  }

  private record Call<Q>(
      OperationType type, Class<Q> request, BiFunction<DynamoDbClient, Q, ?> method) {
    Object make(DynamoDbClient client, Object what) {
      return method.apply(client, request.cast(what));
    }
  }
}
