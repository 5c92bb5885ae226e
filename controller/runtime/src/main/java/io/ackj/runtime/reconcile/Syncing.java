package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.config.DeletionPolicy;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The half of a pass over an object that is to have its resource. */
final class Syncing<R extends CustomResource<?, ?>> {
  private final ResourceDescriptor descriptor;
  private final ObjectClient<R> objects;
  private final Standings standings;
  private final Ownership ownership;
  private final Adoption<R> adoption;
  private final Unrecorded<R> unrecorded;
  private final BooleanSupplier changesWait;

  /**
   * Makes the half.
   *
   * @param unrecorded is told for which objects resources are created
   * @param changesWait says whether objects wait for a worker that were changed, or are new
   */
  Syncing(
      ResourceDescriptor descriptor,
      ObjectClient<R> objects,
      Standings standings,
      Ownership ownership,
      Adoption<R> adoption,
      Unrecorded<R> unrecorded,
      BooleanSupplier changesWait) {
    this.descriptor = descriptor;
    this.objects = objects;
    this.standings = standings;
    this.ownership = ownership;
    this.adoption = adoption;
    this.unrecorded = unrecorded;
    this.changesWait = changesWait;
  }

  /**
   * Creates the resource, takes it over or brings it in line, as far as that can be done now.
   *
   * @throws Standing.Refusal if another account or Region was chosen meanwhile that cannot be used
   */
  <L> Findings<R> sync(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, Acting<R, L> acting)
      throws Standing.Refusal {
    Optional<L> latest = manager.readOne(pass);
    if (latest.isEmpty()) {
      return create(manager, pass, standing, acting);
    }
    acting.noteSeen();
    if (!pass.desired().hasFinalizer(descriptor.finalizer())) {
      return manager.isBeingDeleted(latest.get())
          ? Findings.early(pass.desired(), Ends.nameIsStillTaken())
          : takeOver(manager, pass, standing, latest.get(), acting);
    }
    if (acting.isMarkedInVain() || !ownership.isOurs(manager, pass, standing, latest.get())) {
      return disown(pass);
    }
    return bringInLine(manager, pass, latest.get(), acting);
  }

  private <L> Findings<R> takeOver(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, L latest, Acting<R, L> acting)
      throws Standing.Refusal {
    boolean isAdopted = standing.adoption().policy() == AdoptionWish.Policy.ADOPT_OR_CREATE;
    if (!isAdopted && !manager.isLeftToOthers(latest)) {
      return Findings.early(pass.desired(), Ends.alreadyExists());
    }
    Optional<Outcome> obstacle =
        adoption.reserve(manager, pass.desired(), pass.destination(), latest);
    if (obstacle.isPresent()) {
      return Findings.early(pass.desired(), obstacle.get());
    }
    Optional<R> managed =
        isAdopted ? adoption.takeToChange(pass.desired()) : manage(pass.desired());
    return managed.isPresent()
        ? bringInLine(manager, pass.over(managed.get()), latest, acting)
        : Findings.early(pass.desired(), new Outcome.Released("the object is gone"));
  }

  private <L> Findings<R> create(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, Acting<R, L> acting)
      throws Standing.Refusal {
    if (standing.adoption().isDone()) {
      return Findings.early(pass.desired(), Adoption.notFound());
    }
    if (acting.isJustCreated()) {
      return Findings.early(pass.desired(), Ends.notShownYet());
    }
    Plan plan = acting.withMemory(manager.decideCreation(pass));
    List<Step> due = acting.due(plan);
    if (due.isEmpty()) {
      return Findings.of(pass, Summary.of(plan, acting.failures()), plan, null);
    }
    // Before the call, so that the object cannot go while AWS has something that nobody knows of.
    Optional<R> managed = manage(pass.desired());
    if (managed.isEmpty()) {
      return Findings.early(pass.desired(), new Outcome.Released("the object is gone"));
    }
    // While AWS was read, or the finalizer set, another account or Region may have been chosen.
    if (!acting.mayHaveCreated() && !standings.stillLeadTo(pass.destination(), managed.get())) {
      return Findings.early(managed.get(), Ends.placedAnew());
    }
    Pass<R> marked = pass.over(managed.get());
    boolean isMarkedNow = !pass.desired().hasFinalizer(descriptor.finalizer());
    if (isMarkedNow) {
      acting.noteMarked();
    }
    if (standing.deletion().policy() != DeletionPolicy.RETAIN) {
      unrecorded.note(marked.desired());
    }
    Optional<L> created = acting.create(due);
    if (created.isPresent()) {
      if (ownership.claim(manager, marked.desired(), created.get()).isPresent()) {
        return disown(marked);
      }
      return isLeftToNextLook(manager, marked, created.get(), acting)
          ? Findings.early(marked.desired(), new Outcome.Begun())
          : bringInLine(manager, marked, created.get(), acting);
    }
    if (isMarkedNow && acting.isMarkedInVain() && acting.isNameTaken()) {
      // Somebody else was quicker: it is looked at as if it had been there before.
      Optional<R> free = objects.removeFinalizer(marked.desired(), descriptor.finalizer());
      return Findings.early(free.orElse(marked.desired()), new Outcome.Conflict());
    }
    Plan again = acting.withMemory(manager.decideCreation(marked));
    return Findings.of(marked, Summary.of(again, acting.failures()), again, null);
  }

  /**
   * Says whether the rest can wait, since AWS is still at it and others wait for theirs to be
   * begun: in a burst, to decide on each, to write its status and to hear of that would delay the
   * last.
   */
  private <L> boolean isLeftToNextLook(
      ResourceManager<R, L> manager, Pass<R> pass, L created, Acting<R, L> acting) {
    return ObjectStatus.of(pass.desired()).isEmpty()
        && acting.failures().isEmpty()
        && manager.whyNotWhole(created).isPresent()
        && changesWait.getAsBoolean();
  }

  private <L> Findings<R> bringInLine(
      ResourceManager<R, L> manager, Pass<R> pass, L found, Acting<R, L> acting) {
    Acting.End<L> end = acting.until(found, present -> manager.decideUpdate(pass, present));
    if (end.latest().isEmpty()) {
      return Findings.of(pass, Ends.vanished(), end.plan(), null);
    }
    L latest = end.latest().get();
    ObjectNode status = manager.status(latest);
    List<Failure> failures = new ArrayList<>(manager.unread(latest));
    failures.addAll(acting.failures());
    return Findings.of(pass, Summary.of(end.plan(), failures), end.plan(), status);
  }

  private Findings<R> disown(Pass<R> pass) {
    Optional<R> free = objects.removeFinalizer(pass.desired(), descriptor.finalizer());
    return Findings.early(free.orElse(pass.desired()), Ends.alreadyExists());
  }

  private Optional<R> manage(R object) {
    return object.hasFinalizer(descriptor.finalizer())
        ? Optional.of(object)
        : objects.addFinalizer(object, descriptor.finalizer());
  }
}
