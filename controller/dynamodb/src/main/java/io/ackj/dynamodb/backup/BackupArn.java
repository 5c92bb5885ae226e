package io.ackj.dynamodb.backup;

import io.ackj.dynamodb.name.Names;
import java.util.Optional;

/** What the ARN of a backup tells: {@code TABLE_ARN/backup/ID}. */
final class BackupArn {
  private static final String BEFORE_ID = "/backup/";

  private BackupArn() {}

  /** Returns the ARN of the table; empty if the ARN has another form. */
  static Optional<String> table(String arn) {
    int at = arn.lastIndexOf(BEFORE_ID);
    return at < 0 ? Optional.empty() : Optional.of(arn.substring(0, at));
  }

  /** Says whether a backup may be one of a table that is given by its name or its ARN. */
  static boolean isOf(String arn, String table) {
    return table(arn)
        .map(found -> table.startsWith("arn:") ? found.equals(table) : isNamed(found, table))
        .orElse(true);
  }

  private static boolean isNamed(String tableArn, String name) {
    return Names.table(tableArn).equals(name);
  }
}
