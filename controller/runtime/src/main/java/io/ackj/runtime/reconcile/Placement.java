package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.plan.Advice;
import java.util.List;

/**
 * Where in AWS a resource lives, or is to.
 *
 * @param facts how that was found out, as far as conditions tell it
 * @param advice what has no effect on it, though it looks as if it had
 */
record Placement(Destination destination, List<Fact> facts, List<Advice> advice) {
  Placement {
    facts = List.copyOf(facts);
    advice = List.copyOf(advice);
  }
}
