package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.PointInTimeRecoverySpecification;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;

/** Decides on point-in-time recovery and on how far back it reaches. */
final class PointInTimeRecovery implements TableFeature {
  private static final int LONGEST_DAYS = 35;

  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    Claim claim = Claim.onBackups(pass);
    if (!FacetGate.opens(
        pass, SpecPaths.BACKUPS, claim, latest.backups(), latest, "continuous backups", plan)) {
      keepPeriod(pass, plan);
      return;
    }
    Setting present = Setting.of(latest.backups().found());
    if (claim == Claim.RESET) {
      reset(pass, present, latest, plan);
    } else {
      Declared.backups(pass).ifPresent(block -> enforce(pass, block, present, latest, plan));
    }
  }

  private static void keepPeriod(Pass<Table> pass, Plan.Builder plan) {
    if (pass.wasApplied(SpecPaths.RECOVERY_PERIOD)) {
      plan.applied(SpecPaths.RECOVERY_PERIOD);
    }
  }

  private static void reset(
      Pass<Table> pass, Setting present, TableSnapshot latest, Plan.Builder plan) {
    if (!present.isOn()) {
      return;
    }
    if (pass.wasApplied(SpecPaths.BACKUPS)) {
      plan.applied(SpecPaths.BACKUPS);
    }
    plan.step(disable(latest, "spec.continuousBackups is no longer declared"));
  }

  private static void enforce(
      Pass<Table> pass,
      PointInTimeRecoverySpecification declared,
      Setting present,
      TableSnapshot latest,
      Plan.Builder plan) {
    plan.applied(SpecPaths.BACKUPS);
    Optional<Problem> problem = problem(declared);
    if (problem.isPresent()) {
      plan.problem(problem.get());
      keepPeriod(pass, plan);
    } else if (Boolean.TRUE.equals(declared.getPointInTimeRecoveryEnabled())) {
      enable(pass, declared.getRecoveryPeriodInDays(), present, latest, plan);
    } else if (present.isOn()) {
      plan.step(
          disable(
              latest,
              "spec.continuousBackups.pointInTimeRecoveryEnabled is false, and AWS has it on"));
    }
  }

  private static Optional<Problem> problem(PointInTimeRecoverySpecification declared) {
    Long days = declared.getRecoveryPeriodInDays();
    if (declared.getPointInTimeRecoveryEnabled() == null) {
      return Optional.of(
          new Problem(
              SpecPaths.BACKUPS.child("pointInTimeRecoveryEnabled"),
              "spec.continuousBackups.pointInTimeRecoveryEnabled is missing; write true or"
                  + " false."));
    }
    if (days != null && (days < 1 || days > LONGEST_DAYS)) {
      return Optional.of(
          new Problem(
              SpecPaths.RECOVERY_PERIOD,
              "spec.continuousBackups.recoveryPeriodInDays is "
                  + days
                  + "; AWS takes 1 to "
                  + LONGEST_DAYS
                  + "."));
    }
    return Optional.empty();
  }

  /** The period counts only while recovery is on: off, AWS has none and takes none. */
  private static void enable(
      Pass<Table> pass,
      @Nullable Long declaredDays,
      Setting present,
      TableSnapshot latest,
      Plan.Builder plan) {
    boolean wasDays = pass.wasApplied(SpecPaths.RECOVERY_PERIOD);
    Long days = declaredDays == null && wasDays ? Long.valueOf(LONGEST_DAYS) : declaredDays;
    boolean daysDiffer =
        days != null
            && !pass.isIgnored(SpecPaths.RECOVERY_PERIOD)
            && present.days() != days.intValue();
    if (declaredDays != null || (wasDays && daysDiffer)) {
      plan.applied(SpecPaths.RECOVERY_PERIOD);
    }
    if (!present.isOn() || daysDiffer) {
      plan.step(enable(latest, days, present));
    }
  }

  private static Step enable(TableSnapshot latest, @Nullable Long days, Setting present) {
    String period = days == null ? "" : ", " + days + " days back";
    return step(
        "Enable point-in-time recovery" + period,
        latest,
        UpdateContinuousBackupsRequest.builder()
            .tableName(latest.table().tableName())
            .pointInTimeRecoverySpecification(
                block ->
                    block
                        .pointInTimeRecoveryEnabled(true)
                        .recoveryPeriodInDays(days == null ? null : days.intValue()))
            .build(),
        present.isOn()
            ? "spec.continuousBackups.recoveryPeriodInDays differs from AWS"
            : "spec.continuousBackups.pointInTimeRecoveryEnabled is true, and AWS has it off");
  }

  private static Step disable(TableSnapshot latest, String reason) {
    return step(
        "Disable point-in-time recovery",
        latest,
        UpdateContinuousBackupsRequest.builder()
            .tableName(latest.table().tableName())
            .pointInTimeRecoverySpecification(block -> block.pointInTimeRecoveryEnabled(false))
            .build(),
        reason);
  }

  private static Step step(
      String name, TableSnapshot latest, UpdateContinuousBackupsRequest request, String reason) {
    return FacetAdmission.admit(
        Step.now(name, "continuousBackups", "UpdateContinuousBackups", request, reason),
        latest.table());
  }

  /**
   * What AWS has.
   *
   * @param days how far back it reaches; 35 where AWS does not say so, as emulators may not
   */
  private record Setting(boolean isOn, int days) {
    static Setting of(Optional<ContinuousBackupsDescription> found) {
      PointInTimeRecoveryDescription recovery =
          found.map(ContinuousBackupsDescription::pointInTimeRecoveryDescription).orElse(null);
      if (recovery == null
          || recovery.pointInTimeRecoveryStatus() != PointInTimeRecoveryStatus.ENABLED) {
        return new Setting(false, LONGEST_DAYS);
      }
      Integer days = recovery.recoveryPeriodInDays();
      return new Setting(true, days == null ? LONGEST_DAYS : days);
    }
  }
}
