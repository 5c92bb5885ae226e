package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import java.util.List;
import java.util.Set;

/**
 * What annotations of an object and of its namespace, and flags behind them, say about it.
 *
 * @param placement where in AWS the resource lives, or is to
 * @param deletion what becomes of the resource when the object is deleted
 * @param ignored the spec paths whose drift is left alone
 * @param adoption whether a resource that exists is to be taken over, or was
 * @param isReadOnly whether the resource is only looked at
 * @param advice what is not quite right about the annotations
 */
record Standing(
    Placement placement,
    Deletion deletion,
    Set<FieldPath> ignored,
    AdoptionWish adoption,
    boolean isReadOnly,
    List<Advice> advice) {
  Standing {
    ignored = Set.copyOf(ignored);
    advice = List.copyOf(advice);
  }

  /** Returns where in AWS the resource lives, or is to. */
  Destination destination() {
    return placement.destination();
  }

  /** Returns what the conditions are to tell beside the verdict. */
  List<Fact> facts() {
    return placement.facts();
  }

  /** Returns the same for a resource that is somewhere else. */
  Standing at(Destination other) {
    return new Standing(
        new Placement(other, placement.facts(), placement.advice()),
        deletion,
        ignored,
        adoption,
        isReadOnly,
        advice);
  }

  /** What annotations ask for cannot be done, or not now; the outcome says what and why. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    /** Refuses what only the user can make good. */
    Refusal(String message) {
      this(new Outcome.Terminal(message, null));
    }

    Refusal(Outcome outcome) {
      super(outcome.message());
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }
}
