package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.kube.RefusedWriteException;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes over resources that exist in AWS. Finalizer, annotation and spec are written in one patch:
 * at no time is an object managed whose spec is not yet what it is going to be, and nothing that
 * stands in a manifest for want of something better is ever sent to AWS.
 */
final class Adoption<R extends CustomResource<?, ?>> {
  private final ResourceDescriptor descriptor;
  private final ObjectClient<R> objects;
  private final Standings standings;
  private final Ownership ownership;
  private final EventRecorder events;

  Adoption(
      ResourceDescriptor descriptor,
      ObjectClient<R> objects,
      Standings standings,
      Ownership ownership,
      EventRecorder events) {
    this.descriptor = descriptor;
    this.objects = objects;
    this.standings = standings;
    this.ownership = ownership;
    this.events = events;
  }

  /**
   * Takes a resource as it is: the spec becomes what AWS has. AWS is only read.
   *
   * @param stored the object as Kubernetes has it
   * @param pass the pass over it, also if references are resolved there
   * @throws Standing.Refusal if another account or Region was chosen meanwhile that cannot be used
   */
  <L> Findings<R> takeAsItIs(
      ResourceManager<R, L> manager, R stored, Pass<R> pass, AdoptionWish wish)
      throws Standing.Refusal {
    Pass<R> whole =
        pass.over(Identifiers.fill(pass.desired(), wish.identifiers())).reading(Pass.Reading.WHOLE);
    Optional<L> latest = manager.readOne(whole);
    if (latest.isEmpty()) {
      return Findings.early(stored, notFound());
    }
    Optional<Outcome> obstacle = obstacle(manager, stored, latest.get());
    if (obstacle.isEmpty()) {
      obstacle = reserve(manager, stored, pass.destination(), latest.get());
    }
    if (obstacle.isPresent()) {
      return Findings.early(stored, obstacle.get());
    }
    ObjectNode spec = manager.observedSpec(whole, latest.get());
    AdoptedReferences.keep(descriptor.references(), spec, stored, pass.desired());
    return take(manager, stored, pass, latest.get(), spec);
  }

  /**
   * Keeps a resource for the object that is about to take it over.
   *
   * @param read where the resource was read
   * @return why it is not to be taken; empty if it is kept
   * @throws Standing.Refusal if another account or Region was chosen meanwhile that cannot be used
   */
  <L> Optional<Outcome> reserve(ResourceManager<R, L> manager, R stored, Destination read, L latest)
      throws Standing.Refusal {
    return standings.stillLeadTo(read, stored)
        ? ownership.claim(manager, stored, latest).map(Ends::belongsTo)
        : Optional.of(Ends.placedAnew());
  }

  private <L> Findings<R> take(
      ResourceManager<R, L> manager, R stored, Pass<R> pass, L latest, ObjectNode spec) {
    Optional<R> adopted;
    try {
      adopted = adopt(stored, spec);
    } catch (RefusedWriteException e) {
      return Findings.early(
          stored, AdoptionMismatch.of(descriptor, ObjectStatus.spec(stored), spec, e.why()));
    }
    if (adopted.isEmpty()) {
      return Findings.early(stored, new Outcome.Released("the object is gone"));
    }
    noteAdopted(adopted.get(), "as it is in AWS, and the manifest follows it");
    Pass<R> after = pass.over(adopted.get());
    Plan plan = manager.decideUpdate(after, latest);
    return Findings.of(after, Summary.of(plan, List.of()), plan, manager.status(latest));
  }

  /**
   * Takes a resource that is then brought in line with the manifest.
   *
   * @return the object as it is then; empty if it is gone
   */
  Optional<R> takeToChange(R stored) {
    Optional<R> adopted = adopt(stored, null);
    adopted.ifPresent(object -> noteAdopted(object, "and is brought in line with the manifest"));
    return adopted;
  }

  private Optional<R> adopt(R stored, @Nullable ObjectNode spec) {
    try {
      return objects.adopt(stored, descriptor.finalizer(), AckAnnotations.ADOPTED, spec);
    } catch (RefusedWriteException e) {
      // Whoever else wants the resource need not wait for this object.
      ownership.release(stored);
      throw e;
    }
  }

  private <L> Optional<Outcome> obstacle(ResourceManager<R, L> manager, R stored, L latest) {
    if (manager.isBeingDeleted(latest)) {
      return Optional.of(
          new Outcome.Progressing(
              Reasons.DELETING, "The resource that is to be adopted is being deleted", null));
    }
    return ownership
        .otherOwner(manager, stored, latest)
        .map(Ends::belongsTo)
        .or(() -> manager.whyNotWhole(latest).map(Adoption::notWhole));
  }

  private static Outcome notWhole(String why) {
    return new Outcome.Progressing(
        Reasons.ADOPTING, "The resource is adopted once all of it is known: " + why, null);
  }

  private void noteAdopted(R object, String how) {
    events.record(
        object, EventRecorder.Type.NORMAL, Reasons.ADOPTED, "The resource was taken over " + how);
  }

  /** Returns the outcome where there is nothing to be taken over, or it has gone since. */
  static Outcome notFound() {
    return new Outcome.Recoverable(
        Reasons.ADOPTED_RESOURCE_NOT_FOUND,
        "adopted resource not found: what is adopted is never created. Correct the annotation %s if it names another resource; delete the object, or take the annotations of adoption away to have it created"
            .formatted(AckAnnotations.ADOPTION_FIELDS));
  }
}
