package io.ackj.aws.dynamodb.feature;

import io.ackj.aws.call.AwsException;

/** Refusals that several features share, in AWS's words. */
public final class Refusals {
  private Refusals() {}

  /** Returns the usual {@code ValidationException}. */
  public static AwsException invalidValue(String reason) {
    return AwsException.validation("One or more parameter values were invalid: " + reason);
  }

  /** Returns what most operations answer about a table that they do not know. */
  public static AwsException tableNotFound(String tableName) {
    return notFound("Table: " + tableName + " not found");
  }

  /** Returns a {@code ResourceNotFoundException}. */
  public static AwsException notFound(String what) {
    return AwsException.of(
        "ResourceNotFoundException", "Requested resource not found: " + what);
  }

  /** Returns what operations on backups answer about a table that they do not know. */
  public static AwsException backupTableNotFound(String tableName) {
    return AwsException.of("TableNotFoundException", "Table not found: " + tableName);
  }

  /** Returns a {@code ResourceInUseException}. */
  public static AwsException inUse(String reason) {
    return AwsException.of(
        "ResourceInUseException",
        "Attempt to change a resource which is still in use: " + reason);
  }

  /** Returns the refusal for another account's resource. */
  public static AwsException accessDenied() {
    return AwsException.of("AccessDeniedException", "Access is denied");
  }
}
