package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pass has found, before anything follows from it.
 *
 * @param object the object as Kubernetes last answered it
 * @param outcome what the pass came to
 * @param plan what was decided last; {@code null} if the pass did not get that far
 * @param status the status as AWS has it; {@code null} if AWS could not be read, so that what is
 *     known stays
 * @param destination where AWS was asked; {@code null} if the pass did not get that far
 * @param facts what else holds, such as that references are resolved
 * @param advice what a user should know beside what the plan says
 */
record Findings<R extends CustomResource<?, ?>>(
    R object,
    Outcome outcome,
    @Nullable Plan plan,
    @Nullable ObjectNode status,
    @Nullable Destination destination,
    List<Fact> facts,
    List<Advice> advice) {
  Findings {
    facts = List.copyOf(facts);
    advice = List.copyOf(advice);
  }

  /** Returns the findings of a pass that ended before AWS was read. */
  static <R extends CustomResource<?, ?>> Findings<R> early(R object, Outcome outcome) {
    return new Findings<>(object, outcome, null, null, null, List.of(), List.of());
  }

  /**
   * Returns the findings of a pass that has decided.
   *
   * @param status the status as AWS has it; {@code null} if AWS has nothing, or it is not known
   */
  static <R extends CustomResource<?, ?>> Findings<R> of(
      Pass<R> pass, Outcome outcome, Plan plan, @Nullable ObjectNode status) {
    return new Findings<>(
        pass.desired(), outcome, plan, status, pass.destination(), List.of(), List.of());
  }

  /**
   * Returns the same about an object as it is stored, where they are about a copy that something
   * was filled into; an object that was written meanwhile came back as it is stored.
   */
  @SuppressWarnings("ReferenceEquality")
  Findings<R> aboutStored(R stored, R copy) {
    return object == copy
        ? new Findings<>(stored, outcome, plan, status, destination, facts, advice)
        : this;
  }

  /** Returns the same with more to be known. */
  Findings<R> advising(List<Advice> more) {
    return more.isEmpty()
        ? this
        : new Findings<>(object, outcome, plan, status, destination, facts, joined(advice, more));
  }

  /** Returns the same with more that holds. */
  Findings<R> stating(List<Fact> more) {
    return more.isEmpty()
        ? this
        : new Findings<>(object, outcome, plan, status, destination, joined(facts, more), advice);
  }

  /** Returns all that a user should know. */
  List<Advice> allAdvice() {
    return plan == null ? advice : joined(advice, plan.advice());
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
