package io.ackj.dynamodb.backup;

import io.ackj.dynamodb.name.Names;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Problem;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;

/** What can never be so, in words that name the field and the remedy. */
final class BackupRules {
  static final FieldPath NAME = FieldPath.of("spec").child("backupName");
  static final FieldPath TABLE = FieldPath.of("spec").child("tableName");

  private BackupRules() {}

  /** Returns what is wrong with what a new backup is to be. */
  static List<Problem> ofNew(DesiredBackup desired) {
    List<Problem> problems = new ArrayList<>();
    if (desired.name().isBlank()) {
      problems.add(problem(NAME, "it is missing; give the backup a name"));
    } else if (!Names.isName(desired.name())) {
      problems.add(problem(NAME, Names.whyNoName(desired.name())));
    }
    if (desired.table().isBlank()) {
      problems.add(
          problem(
              TABLE,
              "it is missing, and so is spec.tableRef; name the table in the one, or its Table"
                  + " object in the other"));
    } else if (!Names.isNameOrArn(desired.table())) {
      problems.add(problem(TABLE, Names.whyNoName(desired.table())));
    }
    return problems;
  }

  /** Returns what is declared otherwise than the backup is. A backup cannot be changed. */
  static List<Problem> ofMade(DesiredBackup desired, BackupDetails backup) {
    List<Problem> problems = new ArrayList<>();
    if (backup.backupName() != null && !desired.name().equals(backup.backupName())) {
      problems.add(changed(NAME, "a backup with the name " + backup.backupName()));
    }
    // The Table object that names it may be gone by now.
    if (!desired.table().isBlank() && !BackupArn.isOf(backup.backupArn(), desired.table())) {
      problems.add(
          changed(
              TABLE,
              "a backup of the table "
                  + BackupArn.table(backup.backupArn()).map(Names::table).orElse("")));
    }
    return problems;
  }

  /** Returns what is wrong if somebody else has deleted the backup. */
  static Problem ofGone(BackupDetails backup) {
    return problem(
        NAME,
        "the backup "
            + backup.backupArn()
            + " was deleted in AWS, not by this object, and is not made again: it would hold the"
            + " data of today. Delete the object, and create another for another backup");
  }

  private static Problem changed(FieldPath field, String what) {
    return problem(
        field,
        "this object has made "
            + what
            + ", and AWS cannot change it; change the field back, or declare another object for"
            + " another backup");
  }

  private static Problem problem(FieldPath field, String what) {
    return new Problem(field, field + ": " + what);
  }
}
