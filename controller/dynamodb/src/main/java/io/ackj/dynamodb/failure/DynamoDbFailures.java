package io.ackj.dynamodb.failure;

import io.ackj.dynamodb.iam.PolicyStatements;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.failure.Failure.Kind;
import io.ackj.runtime.failure.FailureClassifier;
import io.ackj.runtime.failure.HttpStatusFallback;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts errors of DynamoDB, and of Application Auto Scaling, by {@link FailureTable}; the first
 * line that matches decides. Codes that have no line are sorted by what all of AWS has in common.
 */
public final class DynamoDbFailures implements FailureClassifier {
  private final InstantSource clock;
  private final FailureClassifier fallback =
      new HttpStatusFallback(
          "dynamodb",
          Set.of("ValidationException", "InvalidParameter"),
          PolicyStatements.BY_ACTION);

  /**
   * Makes a classifier.
   *
   * @param clock tells the time from which a pause counts whose end AWS does not name
   */
  public DynamoDbFailures(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Failure classify(ErrorAnswer error) {
    for (FailureRow row : FailureTable.ROWS) {
      if (row.matches(error)) {
        return failure(row, error);
      }
    }
    return fallback.classify(error);
  }

  private Failure failure(FailureRow row, ErrorAnswer error) {
    return new Failure(
        row.kind(),
        error.operation(),
        error.code(),
        error.text(),
        row.reason(),
        error.requestId(),
        row.kind() == Kind.WAITING ? retryAt(row, error) : null);
  }

  private @Nullable Instant retryAt(FailureRow row, ErrorAnswer error) {
    return RetryTimes.in(error.message())
        .orElseGet(() -> row.pause() == null ? null : clock.instant().plus(row.pause()));
  }
}
