package io.ackj.runtime.account;

import io.ackj.runtime.budget.Budgets;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.AwsErrors;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.failure.Failure.Kind;
import io.ackj.runtime.failure.HttpStatusFallback;
import io.ackj.runtime.metrics.ControllerMetrics;
import io.ackj.runtime.queue.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes calls: budget, call, meters, failure, and perhaps once more. */
final class BudgetedAwsCaller implements AwsCaller {
  /** What all callers share. */
  record Shared(
      AwsErrors errors,
      Budgets budgets,
      ControllerMetrics metrics,
      RepeatRule repeats,
      Sleeper sleeper) {}

  private final AwsClients clients;
  private final Shared shared;
  private final Destination destination;
  private final List<String> comments;

  BudgetedAwsCaller(
      AwsClients clients, Shared shared, Destination destination, List<String> comments) {
    this.clients = clients;
    this.shared = shared;
    this.destination = destination;
    this.comments = List.copyOf(comments);
  }

  @Override
  public Destination destination() {
    return destination;
  }

  @Override
  public <T> T call(String operation, OperationType type, Priority priority, Supplier<T> call) {
    for (int failures = 1; ; failures++) {
      awaitBudget(operation, priority);
      shared.metrics().countAwsCall(type.name(), operation);
      try {
        return call.get();
      } catch (SdkException thrown) {
        Failure failure = sort(operation, thrown);
        Optional<Duration> pause =
            shared.repeats().pause(type, failure, AwsErrors.isPassing(failure, thrown), failures);
        if (pause.isEmpty()) {
          throw new AwsCallException(failure, thrown);
        }
        sleep(operation, pause.get());
      }
    }
  }

  private Failure sort(String operation, SdkException thrown) {
    if (thrown instanceof RoleNotAssumedException notAssumed) {
      SdkException refusal = notAssumed.refusal();
      shared.metrics().countAwsError(AwsErrors.ASSUME_ROLE, AwsErrors.httpStatus(refusal));
      return AwsErrors.sortRefusedRole(notAssumed.role().toString(), refusal);
    }
    shared.metrics().countAwsError(operation, AwsErrors.httpStatus(thrown));
    Failure failure = shared.errors().sort(operation, thrown);
    if (failure.kind() == Kind.THROTTLED) {
      shared.budgets().throttled(operation, destination.account(), destination.region());
    }
    if (failure.reason().equals(HttpStatusFallback.CREDENTIALS_REFUSED)) {
      clients.renewCredentials(destination);
    }
    return failure;
  }

  private void awaitBudget(String operation, Priority priority) {
    try {
      shared.budgets().acquire(operation, destination.account(), destination.region(), priority);
    } catch (InterruptedException stopping) {
      throw interrupted(operation, stopping);
    }
  }

  private void sleep(String operation, Duration pause) {
    try {
      shared.sleeper().sleep(pause);
    } catch (InterruptedException stopping) {
      throw interrupted(operation, stopping);
    }
  }

  private static AwsCallException interrupted(String operation, InterruptedException stopping) {
    Thread.currentThread().interrupt();
    return new AwsCallException(AwsErrors.interrupted(operation), stopping);
  }

  @Override
  public <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B configure(B builder) {
    return clients.configure(builder, destination, comments);
  }

  @Override
  public AwsCaller inRegion(String region) {
    return clients.callerFor(destination.inRegion(region), comments);
  }
}
