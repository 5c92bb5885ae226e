package io.ackj.aws.dynamodb.feature;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;

/** Refuses what needs the key of a table that has lost it. */
public final class KeyAccess {
  private KeyAccess() {}

  /**
   * Requires that the table's data can be read.
   *
   * @throws AwsException a {@code ValidationException} if the table has lost its key
   */
  public static void require(TableRecord table) {
    if (table.current().base() == TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS) {
      throw AwsException.validation(
          "KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: "
              + table.current().encryption().keyArn()
              + " is disabled.");
    }
  }
}
