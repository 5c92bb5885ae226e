package io.ackj.aws.dynamodb.insights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Contributor insights of a table or an index.
 *
 * <p>Any state becomes ENABLING or, unless it is off, DISABLING when asked for; an ENABLED one
 * becomes ENABLING if the mode is another. By itself ENABLING becomes ENABLED or FAILED, and
 * DISABLING becomes DISABLED.
 *
 * @param mode null if they never were on
 * @param updatedAt when the status changed last; null if they never were on
 * @param rulesSince names the rules in CloudWatch; null if there are none
 * @param failure why they are or were FAILED; kept while they are DISABLING
 */
record Insights(
    Status status,
    @Nullable InsightsMode mode,
    @Nullable Instant updatedAt,
    @Nullable Instant rulesSince,
    @Nullable String failure) {
  /** Insights that never were on. */
  static final Insights NEVER = new Insights(Status.DISABLED, null, null, null, null);

  /** {@code ContributorInsightsStatus} of the model. */
  enum Status {
    ENABLING,
    ENABLED,
    DISABLING,
    DISABLED,
    FAILED
  }

  Insights enabling(InsightsMode newMode, Instant at) {
    return new Insights(Status.ENABLING, newMode, at, rulesSince, null);
  }

  /** A change of the mode takes rules away or adds some, and keeps the name of the others. */
  Insights enabled(Instant at) {
    return new Insights(Status.ENABLED, mode, at, rulesSince == null ? at : rulesSince, null);
  }

  Insights failed(String reason, Instant at) {
    return new Insights(Status.FAILED, mode, at, null, reason);
  }

  Insights disabling(Instant at) {
    return new Insights(Status.DISABLING, mode, at, rulesSince, failure);
  }

  Insights disabled(Instant at) {
    return new Insights(Status.DISABLED, mode, at, null, null);
  }

  /** Returns whether they are on in a mode, or about to be. */
  boolean areOn(InsightsMode inMode) {
    return (status == Status.ENABLED || status == Status.ENABLING) && mode == inMode;
  }

  /** Returns whether they are off, or about to be. */
  boolean areOff() {
    return status == Status.DISABLED || status == Status.DISABLING;
  }
}
