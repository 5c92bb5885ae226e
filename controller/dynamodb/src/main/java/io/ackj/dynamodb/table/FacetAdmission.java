package io.ackj.dynamodb.table;

import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Step;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * In which state of a table AWS takes changes of what is beside the table proper. Such changes do
 * not exclude UpdateTable, nor each other: AWS takes them while a table or its indexes change.
 */
final class FacetAdmission {
  private FacetAdmission() {}

  /** Returns a step that does without the table's encryption key, held if the table is no more. */
  static Step admit(Step step, TableDescription table) {
    return holdOfAny(table).map(step::held).orElse(step);
  }

  /**
   * Returns a step that takes the table's encryption key, held also while AWS has no access to it.
   */
  static Step admitWithKey(Step step, TableDescription table) {
    return holdOfAny(table).or(() -> holdWithoutKey(table)).map(step::held).orElse(step);
  }

  private static Optional<Hold> holdOfAny(TableDescription table) {
    TableStatus status = table.tableStatus();
    if (status == TableStatus.ARCHIVING || status == TableStatus.ARCHIVED) {
      return Optional.of(
          Hold.whileAwsIsBusy(
              DynamoDbReasons.ARCHIVED,
              "AWS has archived the table, or is about to: nothing can be changed."));
    }
    return Optional.empty();
  }

  private static Optional<Hold> holdWithoutKey(TableDescription table) {
    return table.tableStatus() == TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS
        ? Optional.of(
            Hold.whileAwsIsBusy(
                DynamoDbReasons.INACCESSIBLE_ENCRYPTION_CREDENTIALS,
                "AWS cannot use the table's KMS key; enable the key, and its grants."))
        : Optional.empty();
  }
}
