package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.FailureException;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;

/** Decides on contributor insights of the table. */
final class ContributorInsights implements TableFeature {
  private static final String SUBJECT = "contributor insights";

  /** AWS never tries again by itself, and what made it fail is seldom gone in seconds. */
  private static final Duration RETRY_AFTER_FAILURE = Duration.ofMinutes(5);

  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    Claim claim = Claim.onInsights(pass);
    if (!FacetGate.opens(
        pass, SpecPaths.INSIGHTS, claim, latest.insights(), latest, SUBJECT, plan)) {
      return;
    }
    ContributorInsightsStatus status = status(latest);
    if (claim == Claim.ENFORCE || status != ContributorInsightsStatus.DISABLED) {
      plan.applied(SpecPaths.INSIGHTS);
    }
    String declared = claim == Claim.RESET ? "DISABLE" : Declared.insights(pass).orElse("");
    switch (declared) {
      case "ENABLE", "ENABLED" -> enable(pass, status, latest, plan);
      case "DISABLE", "DISABLED" -> disable(claim, status, latest, plan);
      default -> plan.problem(unknown(declared));
    }
  }

  private static Problem unknown(String declared) {
    return new Problem(
        SpecPaths.INSIGHTS,
        "spec.contributorInsights is \"" + declared + "\"; AWS takes ENABLE or DISABLE.");
  }

  private static ContributorInsightsStatus status(TableSnapshot latest) {
    return latest
        .insights()
        .found()
        .map(DescribeContributorInsightsResponse::contributorInsightsStatus)
        .orElse(ContributorInsightsStatus.DISABLED);
  }

  private static void enable(
      Pass<Table> pass, ContributorInsightsStatus status, TableSnapshot latest, Plan.Builder plan) {
    switch (status) {
      case ENABLED -> {}
      case ENABLING -> plan.transition(enabling());
      case DISABLING -> {
        plan.transition(disabling());
        plan.step(enableStep(latest).held(untilSettled(disabling())));
      }
      case FAILED -> plan.step(enableAgain(pass, latest));
      case DISABLED, UNKNOWN_TO_SDK_VERSION -> plan.step(admitted(enableStep(latest), latest));
    }
  }

  private static void disable(
      Claim claim, ContributorInsightsStatus status, TableSnapshot latest, Plan.Builder plan) {
    switch (status) {
      case DISABLED -> {}
      case DISABLING -> plan.transition(disabling());
      case ENABLING -> {
        plan.transition(enabling());
        plan.step(disableStep(claim, latest).held(untilSettled(enabling())));
      }
      case ENABLED, FAILED, UNKNOWN_TO_SDK_VERSION ->
          plan.step(admitted(disableStep(claim, latest), latest));
    }
  }

  private static Step enableAgain(Pass<Table> pass, TableSnapshot latest) {
    Step again = admitted(enableStep(latest), latest);
    Optional<Instant> until =
        latest
            .insights()
            .found()
            .map(DescribeContributorInsightsResponse::lastUpdateDateTime)
            .map(failedAt -> failedAt.plus(RETRY_AFTER_FAILURE))
            .filter(pass.now()::isBefore);
    return until.map(time -> again.held(failed(latest, time))).orElse(again);
  }

  private static Hold failed(TableSnapshot latest, Instant until) {
    String why =
        latest
            .insights()
            .found()
            .map(DescribeContributorInsightsResponse::failureException)
            .map(ContributorInsights::text)
            .orElse("AWS does not say why");
    return new Hold(
        DynamoDbReasons.CONTRIBUTOR_INSIGHTS_FAILED,
        "AWS failed to enable contributor insights (" + why + "); tried again at " + until + ".",
        until);
  }

  private static String text(FailureException failure) {
    return failure.exceptionName() + ": " + failure.exceptionDescription();
  }

  private static Transition enabling() {
    return new Transition(SUBJECT, Reasons.UPDATING, "Contributor insights are being enabled.");
  }

  private static Transition disabling() {
    return new Transition(SUBJECT, Reasons.UPDATING, "Contributor insights are being disabled.");
  }

  private static Hold untilSettled(Transition transition) {
    return Hold.whileAwsIsBusy(transition.reason(), transition.message());
  }

  private static Step admitted(Step step, TableSnapshot latest) {
    return FacetAdmission.admitWithKey(step, latest.table());
  }

  private static Step enableStep(TableSnapshot latest) {
    return step(
        "Enable contributor insights",
        ContributorInsightsAction.ENABLE,
        "spec.contributorInsights is declared, and AWS has them off",
        latest);
  }

  private static Step disableStep(Claim claim, TableSnapshot latest) {
    return step(
        "Disable contributor insights",
        ContributorInsightsAction.DISABLE,
        claim == Claim.RESET
            ? "spec.contributorInsights is no longer declared"
            : "spec.contributorInsights declares them off, and AWS has them on",
        latest);
  }

  private static Step step(
      String name, ContributorInsightsAction action, String reason, TableSnapshot latest) {
    return Step.now(
        name,
        "contributorInsights",
        "UpdateContributorInsights",
        UpdateContributorInsightsRequest.builder()
            .tableName(latest.table().tableName())
            .contributorInsightsAction(action)
            .build(),
        reason);
  }
}
