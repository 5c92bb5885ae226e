package io.ackj.runtime.reconcile;

import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at the resource of a read-only object: tells its state, and what would be done about it,
 * and does nothing. The object takes no finalizer by it and keeps one that it has.
 */
final class Observation {
  private Observation() {}

  /** Returns what a look at a resource finds. */
  static <R extends CustomResource<?, ?>, L> Findings<R> of(
      ResourceManager<R, L> manager, Pass<R> pass) {
    Optional<L> latest = manager.readOne(pass);
    if (latest.isEmpty()) {
      return Findings.early(pass.desired(), notFound());
    }
    Plan plan = withoutDeeds(pass, manager.decideUpdate(pass, latest.get()));
    return Findings.of(
        pass, Summary.of(plan, manager.unread(latest.get())), plan, manager.status(latest.get()));
  }

  /** What was applied before the object became read-only stays applied. */
  private static Plan withoutDeeds(Pass<?> pass, Plan plan) {
    List<Advice> advice = new ArrayList<>(plan.advice());
    String drift =
        Stream.concat(
                plan.steps().stream().map(Step::name),
                plan.problems().stream().map(Problem::message))
            .collect(Collectors.joining("; "));
    if (!drift.isEmpty()) {
      advice.add(
          new Advice(
              Reasons.READ_ONLY_DRIFT,
              "AWS is not as the manifest says, and stays so while the annotation %s is true. Left undone: %s"
                  .formatted(AckAnnotations.READ_ONLY, drift)));
    }
    return new Plan(List.of(), plan.transitions(), List.of(), advice, pass.applied());
  }

  private static Outcome notFound() {
    return new Outcome.Recoverable(
        Reasons.READ_ONLY_RESOURCE_NOT_FOUND,
        "read-only resource not found: nothing is created for an object that is read-only. Create the resource, or take the annotation "
            + AckAnnotations.READ_ONLY
            + " away to have it created");
  }
}
