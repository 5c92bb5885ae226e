package io.ackj.dynamodb.backup;

import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.dynamodb.mapper.BackupMapper;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;

/** Decides on a backup: it is made once, never changed, and deleted. Pure functions. */
final class BackupDecisions {
  private static final String LANE = "backup";

  private static final Hold BEING_MADE =
      Hold.whileAwsIsBusy(Reasons.CREATING, "AWS deletes a backup only once it is made.");

  private BackupDecisions() {}

  static Plan creation(Pass<Backup> pass) {
    Plan.Builder plan = Plan.builder();
    List<Problem> problems = BackupRules.ofNew(DesiredBackup.of(pass));
    problems.forEach(plan::problem);
    if (problems.isEmpty()) {
      plan.step(
          Step.now(
              "Make the backup",
              LANE,
              "CreateBackup",
              BackupMapper.createBackupRequest(pass.desired()).build(),
              "spec is declared, and AWS has no such backup of this object"));
    }
    return plan.build();
  }

  static Plan update(Pass<Backup> pass, BackupDetails latest) {
    Plan.Builder plan = Plan.builder();
    if (BackupState.isGone(latest)) {
      plan.problem(BackupRules.ofGone(latest));
    } else {
      BackupState.transition(latest).ifPresent(plan::transition);
      BackupRules.ofMade(DesiredBackup.of(pass), latest).forEach(plan::problem);
    }
    return plan.build();
  }

  static Plan deletion(BackupDetails latest) {
    Plan.Builder plan = Plan.builder();
    BackupState.transition(latest).ifPresent(plan::transition);
    if (latest.backupType() == BackupType.SYSTEM) {
      plan.problem(ofSystem());
    } else {
      Step delete = delete(latest);
      plan.step(BackupState.isBeingMade(latest) ? delete.held(BEING_MADE) : delete);
    }
    return plan.build();
  }

  private static Problem ofSystem() {
    return new Problem(
        BackupRules.NAME,
        BackupRules.NAME
            + ": the backup is one that AWS has made by itself, and that only AWS deletes, after 35"
            + " days. To delete the object alone, annotate it with"
            + " services.k8s.aws/deletion-policy: retain");
  }

  private static Step delete(BackupDetails latest) {
    return Step.now(
        "Delete the backup",
        LANE,
        "DeleteBackup",
        DeleteBackupRequest.builder().backupArn(latest.backupArn()).build(),
        "The object is being deleted");
  }
}
