package io.ackj.runtime.reference;

import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.resource.ResolvedValues;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the references of an object lead to.
 *
 * @param values what they stand for, as far as it is known
 * @param facts the condition {@code ACK.ReferencesResolved}; none if there are no references
 * @param advice what a user should know of them
 * @param obstacle why not all are resolved; {@code null} if they are
 */
public record Resolution(
    ResolvedValues values, List<Fact> facts, List<Advice> advice, @Nullable Outcome obstacle) {
  private static final Resolution NOTHING =
      new Resolution(ResolvedValues.none(), List.of(), List.of(), null);

  public Resolution {
    Objects.requireNonNull(values);
    facts = List.copyOf(facts);
    advice = List.copyOf(advice);
  }

  /** Returns that of an object without references. */
  public static Resolution nothing() {
    return NOTHING;
  }

  /** Returns why the object cannot be looked at further; empty if it can. */
  public Optional<Outcome> unresolved() {
    return Optional.ofNullable(obstacle);
  }

  /**
   * Returns what is left if nobody minds that something is not resolved: what is, and nothing said
   * of the rest.
   */
  public Resolution leniently() {
    return obstacle == null ? this : new Resolution(values, List.of(), advice, null);
  }
}
