package io.ackj.aws.dynamodb.insights;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.dynamodb.feature.KeyAccess;
import io.ackj.aws.dynamodb.feature.Lifetime;
import io.ackj.aws.dynamodb.feature.Phase;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;
import java.util.function.Supplier;

/** Switches insights of a table or an index on and off. */
public final class InsightsSwitch {
  private static final String NO_ROOM =
      "Amazon CloudWatch Contributor Insights rule limit reached. Please disable Contributor"
          + " Insights for other tables/indexes OR disable other CloudWatch Contributor Insights"
          + " rules before retrying.";

  private final InsightsTarget target;
  private final TableRecord table;
  private final RuleQuota quota;

  /** Makes the switch of a table or index. */
  public InsightsSwitch(InsightsTarget target) {
    this.target = target;
    this.table = target.table();
    this.quota = new RuleQuota(table.region());
  }

  /**
   * Switches insights on. If they are on in that mode, nothing changes; in another mode they are
   * switched on anew.
   *
   * @throws AwsException if table or index cannot have insights now
   */
  public void turnOn(InsightsMode mode, Instant now) {
    Insights current = target.cell().current();
    if (current.areOn(mode)) {
      return;
    }
    requireActive(now);
    KeyAccess.require(table);
    Insights enabling = current.enabling(mode, now);
    set(enabling, now);
    table.after(Lapse.INSIGHTS_ENABLING, at -> finish(enabling, () -> takeRules(enabling, at), at));
  }

  /**
   * Switches insights off. If they are off, nothing changes.
   *
   * @throws AwsException if table or index cannot be changed now
   */
  public void turnOff(Instant now) {
    Insights current = target.cell().current();
    if (current.areOff()) {
      return;
    }
    requireActive(now);
    KeyAccess.require(table);
    Insights disabling = current.disabling(now);
    set(disabling, now);
    table.after(
        Lapse.INSIGHTS_DISABLING, at -> finish(disabling, () -> dropRules(disabling, at), at));
  }

  private Insights takeRules(Insights enabling, Instant at) {
    boolean taken = quota.take(target, InsightRules.kinds(target, enabling).size());
    return taken ? enabling.enabled(at) : enabling.failed(NO_ROOM, at);
  }

  private Insights dropRules(Insights disabling, Instant at) {
    quota.release(target);
    return disabling.disabled(at);
  }

  /** What is due for a state happens only if that is still the state. */
  private void finish(Insights expected, Supplier<Insights> result, Instant at) {
    if (!target.isGone() && target.cell().current().equals(expected)) {
      set(result.get(), at);
    }
  }

  private void requireActive(Instant now) {
    Phase phase = Lifetime.phase(table, now);
    if (phase == Phase.CREATING || phase == Phase.FORGOTTEN) {
      throw notActive("TableStatus");
    }
    if (target
        .globalIndex(now)
        .map(GlobalIndex::status)
        .filter(IndexStatus.CREATING::equals)
        .isPresent()) {
      throw notActive("IndexStatus");
    }
  }

  private static AwsException notActive(String what) {
    return AwsException.validation(
        "Table or Index is not in a valid state to update Key Access Insights: "
            + what
            + " must be ACTIVE to enable ContributorInsights.");
  }

  private void set(Insights next, Instant at) {
    String before = target.cell().current().status().name();
    target.cell().set(next, at);
    table
        .world()
        .log()
        .note(at, target.arn(), "ContributorInsightsStatus", before, next.status().name());
  }
}
