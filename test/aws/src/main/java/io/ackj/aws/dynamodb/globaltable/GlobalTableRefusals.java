package io.ackj.aws.dynamodb.globaltable;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.table.Refusals;
import java.util.List;
import java.util.regex.Pattern;

/** Refusals of operations on global tables, in AWS's words. */
public final class GlobalTableRefusals {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");
  private static final List<String> ONCE_SUPPORTED =
      List.of(
          "eu-west-2",
          "eu-west-1",
          "ap-southeast-1",
          "ap-southeast-2",
          "ap-northeast-2",
          "eu-central-1",
          "ap-northeast-1",
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2");

  private GlobalTableRefusals() {}

  /**
   * Checks {@code GlobalTableName}.
   *
   * @throws AwsException if no table can have that name
   */
  public static void checkName(String name) {
    if (name.length() < 3 || name.length() > 255) {
      throw AwsException.validation(
          "TableName must be at least 3 characters long and at most 255 characters long");
    }
    if (!NAME.matcher(name).matches()) {
      throw AwsException.validation(
          "1 validation error detected: Value '"
              + name
              + "' at 'globalTableName' failed to satisfy constraint: Member must satisfy regular"
              + " expression pattern: [a-zA-Z0-9_.-]+");
    }
  }

  /** Returns what AWS says to whoever wants a new one. */
  public static AwsException versionNotSupported(Call call) {
    String version = "DynamoDB global tables version 2017.11.29 is not supported";
    if (!ONCE_SUPPORTED.contains(call.region())) {
      return Refusals.invalid(
          version
              + " in this region '"
              + call.region()
              + "', supported regions are : "
              + ONCE_SUPPORTED);
    }
    return Refusals.invalid(
        version
            + ". We recommend using DynamoDB global tables version 2019.11.21, instead of version"
            + " 2017.11.29 (Legacy).");
  }

  /** Returns that there is no such global table. */
  public static AwsException notFound(String name) {
    return AwsException.of("GlobalTableNotFoundException", doesNotExist(name));
  }

  /** Returns that there is no such global table, as DescribeGlobalTable says it. */
  public static AwsException notFoundToDescribe(String name) {
    return AwsException.of(
        "GlobalTableNotFoundException", "Global table not found: " + doesNotExist(name));
  }

  private static String doesNotExist(String name) {
    return "Global table with name: '" + name + "' does not exist.";
  }

  /** Returns that there is one already. */
  public static AwsException exists(String name) {
    return AwsException.of(
        "GlobalTableAlreadyExistsException",
        "Global table already exists: Global table with name: '" + name + "' already exists.");
  }

  /** Returns that there is no table to be made a replica. */
  public static AwsException tableNotFound(String name, String region) {
    return AwsException.of(
        "TableNotFoundException",
        "Table not found: Table: '" + name + "' not found in region: '" + region + "'");
  }

  /** Returns that a table is a replica already. */
  public static AwsException replicaExists(String name, String region) {
    return AwsException.of(
        "ReplicaAlreadyExistsException",
        "Failed to update global table with name: '"
            + name
            + "' because a replica already exists in region: '"
            + region
            + "'.");
  }

  /** Returns that there is no replica to be removed. */
  public static AwsException replicaNotFound(String name, String region) {
    return AwsException.of(
        "ReplicaNotFoundException",
        "Failed to update global table with name: '"
            + name
            + "' because a replica does not exist in region: '"
            + region
            + "'.");
  }
}
