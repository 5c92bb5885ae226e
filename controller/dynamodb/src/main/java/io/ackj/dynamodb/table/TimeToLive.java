package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TimeToLiveSpecification;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * Decides on time to live. AWS switches it on for one attribute and off again; another attribute
 * takes both, and AWS takes one change in about half an hour.
 */
final class TimeToLive implements TableFeature {
  private static final String LANE = "timeToLive";
  private static final String SUBJECT = "time to live";

  private static final Hold AFTER_DISABLING =
      Hold.whileAwsIsBusy(
          Reasons.UPDATING, "Time to live has to be off before it can use another attribute.");

  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    Claim claim = Claim.onTimeToLive(pass);
    if (!FacetGate.opens(
        pass, SpecPaths.TIME_TO_LIVE, claim, latest.timeToLive(), latest, SUBJECT, plan)) {
      return;
    }
    Setting present = Setting.of(latest.timeToLive().found());
    if (claim == Claim.ENFORCE) {
      plan.applied(SpecPaths.TIME_TO_LIVE);
      Optional<Problem> problem = Declared.timeToLive(pass).flatMap(TimeToLive::problem);
      if (problem.isPresent()) {
        plan.problem(problem.get());
        return;
      }
    }
    String wanted = wantedAttribute(pass, claim);
    if (claim == Claim.RESET && present.isOn() && pass.wasApplied(SpecPaths.TIME_TO_LIVE)) {
      plan.applied(SpecPaths.TIME_TO_LIVE);
    }
    bringTo(wanted, present, claim, latest, plan);
  }

  private static Optional<Problem> problem(TimeToLiveSpecification declared) {
    if (declared.getEnabled() == null) {
      return Optional.of(
          new Problem(
              SpecPaths.TIME_TO_LIVE.child("enabled"),
              "spec.timeToLive.enabled is missing; write true or false."));
    }
    String attribute = declared.getAttributeName();
    if (declared.getEnabled() && (attribute == null || attribute.isEmpty())) {
      return Optional.of(
          new Problem(
              SpecPaths.TIME_TO_LIVE.child("attributeName"),
              "spec.timeToLive.attributeName is missing; name the attribute that holds the time at"
                  + " which an item expires, in seconds since 1970."));
    }
    return Optional.empty();
  }

  /** Returns the attribute by which items are to expire; {@code null} if they are not to. */
  private static @Nullable String wantedAttribute(Pass<Table> pass, Claim claim) {
    return claim == Claim.RESET
        ? null
        : Declared.timeToLive(pass)
            .filter(block -> Boolean.TRUE.equals(block.getEnabled()))
            .map(TimeToLiveSpecification::getAttributeName)
            .orElse(null);
  }

  private static void bringTo(
      @Nullable String wanted,
      Setting present,
      Claim claim,
      TableSnapshot latest,
      Plan.Builder plan) {
    if (present.isChanging()) {
      plan.transition(
          new Transition(SUBJECT, Reasons.UPDATING, "AWS is switching time to live on or off."));
    }
    if (present.isOn() && !present.attribute().equals(wanted)) {
      plan.step(admitted(disable(present, wanted, claim, latest), present, latest));
    }
    if (wanted != null && !(present.isOn() && present.attribute().equals(wanted))) {
      Step enable = enable(wanted, latest);
      plan.step(present.isOn() ? enable.held(AFTER_DISABLING) : admitted(enable, present, latest));
    }
  }

  private static Step admitted(Step step, Setting present, TableSnapshot latest) {
    return present.isChanging()
        ? step.held(
            Hold.whileAwsIsBusy(Reasons.UPDATING, "AWS is switching time to live on or off."))
        : FacetAdmission.admitWithKey(step, latest.table());
  }

  private static Step disable(
      Setting present, @Nullable String wanted, Claim claim, TableSnapshot latest) {
    String reason =
        claim == Claim.RESET
            ? "spec.timeToLive is no longer declared"
            : wanted == null
                ? "spec.timeToLive.enabled is false, and AWS has it on"
                : "spec.timeToLive.attributeName is another than AWS has";
    return Step.now(
        "Disable time to live on " + present.attribute(),
        LANE,
        "UpdateTimeToLive",
        request(latest, present.attribute(), false),
        reason);
  }

  private static Step enable(String attribute, TableSnapshot latest) {
    return Step.now(
        "Enable time to live on " + attribute,
        LANE,
        "UpdateTimeToLive",
        request(latest, attribute, true),
        "spec.timeToLive is declared and differs from AWS");
  }

  private static UpdateTimeToLiveRequest request(
      TableSnapshot latest, String attribute, boolean enabled) {
    return UpdateTimeToLiveRequest.builder()
        .tableName(latest.table().tableName())
        .timeToLiveSpecification(block -> block.attributeName(attribute).enabled(enabled))
        .build();
  }

  /**
   * What AWS has.
   *
   * @param isOn whether items expire, or are about to
   * @param attribute the attribute by which they do; empty if they do not
   */
  private record Setting(boolean isOn, String attribute, boolean isChanging) {
    static Setting of(Optional<TimeToLiveDescription> found) {
      return found.map(Setting::of).orElse(new Setting(false, "", false));
    }

    private static Setting of(TimeToLiveDescription description) {
      TimeToLiveStatus status = description.timeToLiveStatus();
      boolean isOn = status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING;
      boolean isChanging =
          status == TimeToLiveStatus.ENABLING || status == TimeToLiveStatus.DISABLING;
      String attribute = description.attributeName();
      return new Setting(isOn, isOn && attribute != null ? attribute : "", isChanging);
    }
  }
}
