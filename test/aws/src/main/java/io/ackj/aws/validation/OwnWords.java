package io.ackj.aws.validation;

import java.util.Set;

/**
 * Members whose values AWS does not hold against its model: their operations check them, in words
 * of their own. That they are there is still required by the model.
 */
final class OwnWords {
  private static final Set<String> MEMBERS =
      Set.of(
          "CreateGlobalTableInput.GlobalTableName",
          "CreateTableInput.Tags",
          "DeleteBackupInput.BackupArn",
          "DescribeBackupInput.BackupArn",
          "DescribeContributorInsightsInput.IndexName",
          "DescribeGlobalTableInput.GlobalTableName",
          "DescribeGlobalTableSettingsInput.GlobalTableName",
          "TagResourceInput.Tags",
          "UntagResourceInput.TagKeys",
          "UpdateContributorInsightsInput.IndexName",
          "UpdateGlobalTableInput.GlobalTableName",
          "UpdateGlobalTableSettingsInput.GlobalTableName");

  private OwnWords() {}

  /** Tells whether the value of a member is left to the operation. */
  static boolean areUsedFor(String structure, String member) {
    return MEMBERS.contains(structure + "." + member);
  }
}
