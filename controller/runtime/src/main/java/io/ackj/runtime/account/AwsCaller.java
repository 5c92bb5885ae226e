package io.ackj.runtime.account;

import io.ackj.runtime.queue.Priority;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/**
 * Makes AWS calls for one destination: waits for the budget of the operation, counts, tries reads
 * again that broke on the way, and turns what goes wrong into a {@link
 * io.ackj.runtime.failure.AwsCallException}.
 */
public interface AwsCaller {
  /** Returns where the calls go. */
  Destination destination();

  /** Whether a call changes anything, and as what metrics count it. */
  enum OperationType {
    CREATE,
    READ_ONE,
    GET,
    UPDATE,
    DELETE;

    /** Says whether such a call can be made twice without harm. */
    public boolean isRead() {
      return this == READ_ONE || this == GET;
    }
  }

  /**
   * Makes a call and blocks until there is an answer.
   *
   * @param operation the AWS operation, for example {@code DescribeTable}
   * @param type what sort of call it is
   * @param priority who gets a scarce budget first
   * @throws io.ackj.runtime.failure.AwsCallException if AWS refuses, or cannot be reached
   */
  <T> T call(String operation, OperationType type, Priority priority, Supplier<T> call);

  /**
   * Returns a client builder with this destination's Region, credentials, endpoint and HTTP client.
   * The SDK's own retries are off: {@link #call} knows better when to try again.
   */
  <
          C,
          B extends
              AwsSyncClientBuilder<B, C>
                  & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>>
      B configure(B builder);

  /** Returns a client builder for another Region of the same account, for replicas. */
  AwsCaller inRegion(String region);
}
