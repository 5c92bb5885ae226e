package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.config.DeletionPolicy;
import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.kube.WriteConflictException;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.loop.ObjectPass;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * One pass over one object: gather what AWS has, decide what to do, do what can be done now, and
 * conclude. A pass looks at the state of things and never at the event that led to it, so any pass
 * may be the first after a crash: the finalizer is there before anything is made in AWS, what is
 * found in AWS counts for more than what was written down, and a call whose answer was lost shows
 * in the next reading.
 */
final class Reconciler<R extends CustomResource<?, ?>> implements ObjectPass {
  private final ResourceDescriptor descriptor;
  private final ObjectClient<R> objects;
  private final Standings standings;
  private final Managers<R> managers;
  private final Passes passes;
  private final Claims claims;
  private final EventRecorder events;
  private final Waits waits;
  private final Conclusions<R> conclusions;
  private final Memories memories;
  private final InstantSource clock;

  Reconciler(ResourceDescriptor descriptor, ObjectClient<R> objects, Surroundings<R> around) {
    this.descriptor = descriptor;
    this.objects = objects;
    this.standings = around.standings();
    this.managers = around.managers();
    this.passes = around.passes();
    this.claims = new Claims();
    this.events = around.events();
    this.waits = around.waits();
    this.conclusions = around.conclusions();
    this.memories = around.memories();
    this.clock = around.clock();
  }

  /** Looks at an object, brings AWS in line with it, and returns when to look again. */
  @Override
  public Conclusion over(ObjectKey key, Priority priority) {
    Optional<R> object = objects.get(key);
    if (object.isEmpty()) {
      memories.forget(key);
      return Conclusion.over("the object is gone");
    }
    R desired = object.get();
    Memory memory = memories.of(key, desired.getMetadata().getUid());
    if (priority == Priority.CHANGE) {
      memory.startAfresh();
    }
    Findings<R> findings = lookAt(desired, priority, memory);
    Outcome.Kind kind = findings.outcome().kind();
    if (kind == Outcome.Kind.RELEASED) {
      claims.release(desired.getMetadata().getUid());
    }
    if (kind == Outcome.Kind.RELEASED || kind == Outcome.Kind.SYNCED) {
      // Nothing is going on with it any more, and there may be thousands of these.
      memories.forget(key);
    }
    return conclusions.of(findings, memory);
  }

  private Findings<R> lookAt(R desired, Priority priority, Memory memory) {
    if (isDeleting(desired) && !isManaged(desired)) {
      return Findings.early(desired, new Outcome.Released("other finalizers keep the object"));
    }
    try {
      Standing standing = standings.of(desired);
      Pass<R> pass = passes.over(desired, standing, priority);
      return lookAt(managers.of(standing.destination()), pass, standing, memory)
          .advising(standing.advice());
    } catch (Standing.Refusal e) {
      return Findings.early(desired, e.outcome());
    } catch (AwsCallException e) {
      return Findings.early(desired, Summary.of(e.failure()));
    } catch (WriteConflictException e) {
      return Findings.early(desired, new Outcome.Conflict());
    }
  }

  private <L> Findings<R> lookAt(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, Memory memory) {
    Acting<R, L> acting = new Acting<>(manager, pass, memory, events, waits, clock);
    return isDeleting(pass.desired())
        ? release(manager, pass, standing, acting)
        : sync(manager, pass, standing, acting);
  }

  private <L> Findings<R> sync(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, Acting<R, L> acting) {
    Optional<L> latest = manager.readOne(pass);
    if (latest.isEmpty()) {
      return create(manager, pass, standing, acting);
    }
    acting.noteSeen();
    if (!isManaged(pass.desired())) {
      return Findings.early(
          pass.desired(),
          manager.isBeingDeleted(latest.get()) ? nameIsStillTaken() : alreadyExists());
    }
    if (!belongsToUs(manager, pass, latest.get())) {
      return disown(pass);
    }
    return bringInLine(manager, pass, latest.get(), acting);
  }

  private <L> Findings<R> create(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, Acting<R, L> acting) {
    if (standing.isAdopted()) {
      return Findings.early(
          pass.desired(),
          new Outcome.Recoverable(
              "AdoptedResourceNotFound",
              "adopted resource not found: what was adopted is never created again. Delete the object, or take the annotation "
                  + AckAnnotations.ADOPTED
                  + " away to have it created"));
    }
    if (acting.isJustCreated()) {
      return Findings.early(
          pass.desired(),
          new Outcome.Progressing("Creating", "AWS does not show the resource yet", null));
    }
    Plan plan = acting.withMemory(manager.decideCreation(pass));
    List<Step> due = acting.due(plan);
    if (due.isEmpty()) {
      return findings(pass, Summary.of(plan, acting.failures()), plan);
    }
    // Before the call, so that the object cannot go while AWS has something that nobody knows of.
    Optional<R> managed = manage(pass.desired());
    if (managed.isEmpty()) {
      return Findings.early(pass.desired(), new Outcome.Released("the object is gone"));
    }
    Pass<R> marked = pass.over(managed.get());
    Optional<L> created = acting.create(due);
    if (created.isPresent()) {
      return bringInLine(manager, marked, created.get(), acting);
    }
    Plan again = acting.withMemory(manager.decideCreation(marked));
    return findings(marked, Summary.of(again, acting.failures()), again);
  }

  private <L> Findings<R> bringInLine(
      ResourceManager<R, L> manager, Pass<R> pass, L found, Acting<R, L> acting) {
    Acting.End<L> end = acting.until(found, present -> manager.decideUpdate(pass, present));
    if (end.latest().isEmpty()) {
      return findings(pass, vanished(), end.plan());
    }
    L latest = end.latest().get();
    ObjectNode status = manager.status(latest);
    String uid = pass.desired().getMetadata().getUid();
    manager.arn(latest).ifPresent(arn -> claims.claim(arn, uid));
    return findings(pass, Summary.of(end.plan(), acting.failures()), end.plan(), status);
  }

  private <L> Findings<R> release(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, Acting<R, L> acting) {
    if (standing.deletionPolicy() == DeletionPolicy.RETAIN) {
      return letGo(pass, "Retained", "The resource stays in AWS, as the deletion policy says");
    }
    Optional<L> latest = manager.readOne(pass);
    if (latest.isEmpty()) {
      return letGo(pass, "Deleted", "The resource is gone from AWS");
    }
    if (!belongsToUs(manager, pass, latest.get())) {
      return letGo(pass, "Retained", "The resource in AWS was never this object's");
    }
    Acting.End<L> end =
        acting.until(latest.get(), present -> manager.decideDeletion(pass, present));
    if (end.latest().isEmpty()) {
      return letGo(pass, "Deleted", "The resource is gone from AWS");
    }
    Outcome outcome = Summary.of(end.plan(), acting.failures());
    // There is no end of it but that the resource is gone.
    Outcome unfinished =
        outcome.kind() == Outcome.Kind.SYNCED
            ? new Outcome.Progressing("Deleting", "The resource is being deleted", null)
            : outcome;
    return findings(pass, unfinished, end.plan(), manager.status(end.latest().get()));
  }

  /**
   * Says whether what was found is this object's. Where the status does not know it, the last
   * answer was lost, or the process died, or somebody else was quicker.
   */
  private <L> boolean belongsToUs(ResourceManager<R, L> manager, Pass<R> pass, L latest) {
    String uid = pass.desired().getMetadata().getUid();
    if (!manager.arn(latest).map(arn -> claims.isFree(arn, uid)).orElse(true)) {
      return false;
    }
    return ObjectStatus.of(pass.desired()).arn().isPresent() || manager.isOurs(pass, latest);
  }

  private Findings<R> disown(Pass<R> pass) {
    Optional<R> free = objects.removeFinalizer(pass.desired(), descriptor.finalizer());
    return Findings.early(free.orElse(pass.desired()), alreadyExists());
  }

  private Findings<R> letGo(Pass<R> pass, String reason, String why) {
    objects.removeFinalizer(pass.desired(), descriptor.finalizer());
    events.record(pass.desired(), EventRecorder.Type.NORMAL, reason, why);
    return Findings.early(pass.desired(), new Outcome.Released(why));
  }

  private Optional<R> manage(R object) {
    return isManaged(object)
        ? Optional.of(object)
        : objects.addFinalizer(object, descriptor.finalizer());
  }

  /** AWS has nothing, or what it has is not known. */
  private Findings<R> findings(Pass<R> pass, Outcome outcome, Plan plan) {
    return new Findings<>(
        pass.desired(), outcome, plan, null, pass.destination(), List.of(), List.of());
  }

  private Findings<R> findings(Pass<R> pass, Outcome outcome, Plan plan, ObjectNode status) {
    return new Findings<>(
        pass.desired(), outcome, plan, status, pass.destination(), List.of(), List.of());
  }

  private boolean isManaged(R object) {
    return object.getMetadata().getFinalizers().contains(descriptor.finalizer());
  }

  private boolean isDeleting(R object) {
    return object.getMetadata().getDeletionTimestamp() != null;
  }

  private static Outcome nameIsStillTaken() {
    return new Outcome.Progressing(
        "Deleting", "A resource of this name is being deleted; it is created again then", null);
  }

  private static Outcome vanished() {
    return new Outcome.Progressing("Updating", "The resource has gone meanwhile", null);
  }

  /** The texts are ACK's. */
  private static Outcome alreadyExists() {
    return new Outcome.Terminal(
        "Resource already exists",
        "This resource already exists but is not managed by ACK. To bring the resource under ACK"
            + " management, you should explicitly adopt the resource by enabling the"
            + " ResourceAdoption feature gate and populating the"
            + " `services.k8s.aws/adoption-policy` and `services.k8s.aws/adoption-fields`"
            + " annotations.");
  }
}
