package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Makes the calls of steps. */
final class StepPerformer {
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

  private final TableApi api;

  StepPerformer(TableApi api) {
    this.api = api;
  }

  /**
   * Makes the call of a step.
   *
   * @return the table where the answer tells all of it: one that has just begun to be created
   */
  Optional<TableSnapshot> perform(Pass<Table> pass, Step step) {
    Call<?> call = CALLS.get(step.operation());
    if (call == null) {
      throw new IllegalArgumentException("no such operation of a table: " + step.operation());
    }
    Object answer =
        api.call(
            step.operation(),
            call.type(),
            pass.priority(),
            client -> call.make(client, step.request()));
    return created(answer);
  }

  /**
   * An emulator's table may be ACTIVE at once, and then has facets that the answer does not tell.
   */
  private static Optional<TableSnapshot> created(Object answer) {
    return answer instanceof CreateTableResponse created && created.tableDescription() != null
        ? Optional.of(created.tableDescription())
            .filter(table -> table.tableStatus() == TableStatus.CREATING)
            .map(TableSnapshot::of)
        : Optional.empty();
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
