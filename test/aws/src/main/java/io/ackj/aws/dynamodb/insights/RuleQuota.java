package io.ackj.aws.dynamodb.insights;

import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Region;
import java.util.HashMap;
import java.util.Map;

/**
 * CloudWatch's quota on rules in an account's Region. DynamoDB's own rules count, and whatever else
 * has rules there, which a test says with {@link #occupy}.
 */
public final class RuleQuota {
  private static final int RULES_PER_REGION = 100;
  private static final Aspect<Map<InsightsTarget, Integer>> RULES =
      Aspect.of("insight rules", Map.of());
  private static final Aspect<Integer> OTHERS = Aspect.of("insight rules of others", 0);

  private final Region region;

  /** Looks at a Region of an account. */
  public RuleQuota(Region region) {
    this.region = region;
  }

  /** Says how many rules there are that are none of DynamoDB's. */
  public void occupy(int rules) {
    region.attachments().of(OTHERS).set(rules, region.world().now());
  }

  /** Takes rules for a table or index, in place of those that it has, if there is room for them. */
  boolean take(InsightsTarget target, int rules) {
    Map<InsightsTarget, Integer> others = withoutGoneAnd(target);
    int used = others.values().stream().mapToInt(Integer::intValue).sum();
    if (used + region.attachments().of(OTHERS).current() + rules > RULES_PER_REGION) {
      return false;
    }
    others.put(target, rules);
    cell().set(Map.copyOf(others), region.world().now());
    return true;
  }

  /** Gives back the rules of a table or index. */
  void release(InsightsTarget target) {
    cell().set(Map.copyOf(withoutGoneAnd(target)), region.world().now());
  }

  private Map<InsightsTarget, Integer> withoutGoneAnd(InsightsTarget target) {
    Map<InsightsTarget, Integer> rules = new HashMap<>(cell().current());
    rules.keySet().removeIf(other -> other.equals(target) || other.isGone());
    return rules;
  }

  private Cell<Map<InsightsTarget, Integer>> cell() {
    return region.attachments().of(RULES);
  }
}
