package io.ackj.dynamodb;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.queue.Priority;
import java.net.URI;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;

/** Calls a simulator, at once and once. */
public record SimulatedCaller(URI uri, String region) implements AwsCaller {
  private static final String ACCOUNT = "111122223333";

  @Override
  public Destination destination() {
    return new Destination(ACCOUNT, region, uri);
  }

  @Override
  public <T> T call(String operation, OperationType type, Priority priority, Supplier<T> call) {
    try {
      return call.get();
    } catch (AwsServiceException refused) {
      throw new AwsCallException(failure(operation, refused), refused);
    }
  }

  private static Failure failure(String operation, AwsServiceException refused) {
    String code = refused.awsErrorDetails().errorCode();
    String message = refused.awsErrorDetails().errorMessage();
    return new Failure(kind(code), operation, code, message, code, null, null);
  }

  private static Failure.Kind kind(String code) {
    return switch (code) {
      case "ResourceNotFoundException",
          "TableNotFoundException",
          "PolicyNotFoundException",
          "BackupNotFoundException",
          "GlobalTableNotFoundException" ->
          Failure.Kind.NOT_FOUND;
      case "UnknownOperationException" -> Failure.Kind.UNSUPPORTED;
      case "ResourceInUseException",
          "LimitExceededException",
          "ContinuousBackupsUnavailableException" ->
          Failure.Kind.WAITING;
      default -> Failure.Kind.RECOVERABLE;
    };
  }

  @Override
  public <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B configure(B builder) {
    return builder
        .region(Region.of(region))
        .endpointOverride(uri)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCOUNT, "secret")));
  }

  @Override
  public AwsCaller inRegion(String other) {
    return new SimulatedCaller(uri, other);
  }
}
