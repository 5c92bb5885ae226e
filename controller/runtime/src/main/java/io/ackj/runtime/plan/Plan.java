package io.ackj.runtime.plan;

import io.ackj.runtime.compare.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be done about a resource, and what else is to be said of it. A plan without steps,
 * transitions and problems means that the resource is as it is desired.
 *
 * @param steps what to call, in this order; what is held comes along, so that it can be shown
 * @param transitions what AWS is doing by itself, the most telling first
 * @param problems what can never be so as it is declared
 * @param advice what a user should know
 * @param applied the spec paths that are or will be applied once all steps are taken: what is
 *     declared now, and what was applied before and is not yet reset. It becomes {@code
 *     status.appliedFields}
 */
public record Plan(
    List<Step> steps,
    List<Transition> transitions,
    List<Problem> problems,
    List<Advice> advice,
    Set<FieldPath> applied) {
  public Plan {
    steps = List.copyOf(steps);
    transitions = List.copyOf(transitions);
    problems = List.copyOf(problems);
    advice = List.copyOf(advice);
    applied = Set.copyOf(applied);
  }

  /** Says whether the resource is as it is desired. */
  public boolean isInSync() {
    return steps.isEmpty() && transitions.isEmpty() && problems.isEmpty();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a plan, in order. */
  public static final class Builder {
    private final List<Step> steps = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    private final Set<FieldPath> applied = new TreeSet<>();

    private Builder() {}

    /** Adds a step. */
    public Builder step(Step step) {
      steps.add(step);
      return this;
    }

    /** Adds what AWS is doing by itself. */
    public Builder transition(Transition transition) {
      transitions.add(transition);
      return this;
    }

    /** Adds what can never be so as it is declared. */
    public Builder problem(Problem problem) {
      problems.add(problem);
      return this;
    }

    /** Adds what a user should know. */
    public Builder advice(Advice what) {
      advice.add(what);
      return this;
    }

    /** Adds a path to what is applied. */
    public Builder applied(FieldPath path) {
      applied.add(path);
      return this;
    }

    /** Returns the plan. */
    public Plan build() {
      return new Plan(steps, transitions, problems, advice, applied);
    }
  }
}
