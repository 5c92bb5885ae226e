package io.ackj.aws.dynamodb.table;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.state.Partition;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.TableRecord;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the table that a call names, by its name or its ARN. */
public final class TableFinder {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

  private TableFinder() {}

  /**
   * Returns a table that exists, in whatever state.
   *
   * @param nameOrArn {@code TableName} of an input
   * @throws AwsException if the name is not valid, the ARN is another account's or Region's, or
   *     there is no such table
   */
  public static TableRecord find(Call call, String nameOrArn) {
    String name = name(call, nameOrArn);
    return region(call).table(name).orElseThrow(() -> Refusals.tableNotFound(name));
  }

  /** Returns a table as a read finds it, which may lag: it may be gone, or not be there yet. */
  public static TableRecord findForReading(Call call, String nameOrArn) {
    String name = name(call, nameOrArn);
    return region(call)
        .tableAsOf(name, call.readTime())
        .orElseThrow(() -> Refusals.tableNotFound(name));
  }

  /** Returns the Region that a call is for, in the caller's account. */
  public static Region region(Call call) {
    return call.world().region(call.accountId(), call.region());
  }

  /**
   * Returns the bare name of a table.
   *
   * @throws AwsException if the name is not valid, or the ARN is another account's or Region's
   */
  public static String name(Call call, String nameOrArn) {
    String name = nameOrArn.startsWith("arn:") ? nameInArn(call, nameOrArn) : nameOrArn;
    checkName(name);
    return name;
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw AwsException.validation(
          "1 validation error detected: Value '"
              + name
              + "' at 'tableName' failed to satisfy constraint: Member must satisfy regular"
              + " expression pattern: [a-zA-Z0-9_.-]+");
    }
    if (name.length() < 3 || name.length() > 255) {
      throw AwsException.validation(
          "TableName must be at least 3 characters long and at most 255 characters long");
    }
  }

  private static String nameInArn(Call call, String arn) {
    List<String> parts = List.of(arn.split(":", -1));
    boolean isTable = parts.size() == 6 && parts.get(5).matches("table/[^/]+");
    if (!isTable || !parts.get(2).equals("dynamodb")) {
      throw AwsException.validation("1 validation error detected: Invalid table ARN: " + arn);
    }
    if (!parts.get(3).equals(call.region()) || !parts.get(1).equals(Partition.of(call.region()))) {
      throw AwsException.validation(
          "1 validation error detected: Invalid AWS region in '" + arn + "'");
    }
    if (!parts.get(4).equals(call.accountId())) {
      throw AwsException.of("AccessDeniedException", "Access is denied");
    }
    return parts.get(5).substring("table/".length());
  }
}
