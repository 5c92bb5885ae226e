package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.kube.RefusedWriteException;
import io.ackj.runtime.kube.WriteConflictException;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.loop.ObjectPass;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.reference.References;
import io.ackj.runtime.reference.Resolution;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Duration;
import java.time.InstantSource;
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
  private final References references;
  private final Managers<R> managers;
  private final Passes passes;
  private final Claims claims;
  private final Adoption<R> adoption;
  private final Syncing<R> syncing;
  private final Releasing<R> releasing;
  private final EventRecorder events;
  private final Waits waits;
  private final Conclusions<R> conclusions;
  private final Memories memories;
  private final Unrecorded<R> unrecorded;
  private final InstantSource clock;

  Reconciler(ResourceDescriptor descriptor, ObjectClient<R> objects, Surroundings<R> around) {
    this.descriptor = descriptor;
    this.objects = objects;
    this.standings = around.standings();
    this.references = around.references();
    this.managers = around.managers();
    this.passes = around.passes();
    this.claims = around.claims();
    this.events = around.events();
    this.unrecorded = around.unrecorded();
    Ownership ownership = new Ownership(claims);
    this.adoption = new Adoption<>(descriptor, objects, standings, ownership, events);
    this.syncing =
        new Syncing<>(
            descriptor, objects, standings, ownership, adoption, unrecorded, around.changesWait());
    this.releasing = new Releasing<>(descriptor, objects, ownership, events);
    this.waits = around.waits();
    this.conclusions = around.conclusions();
    this.memories = around.memories();
    this.clock = around.clock();
  }

  /** Looks at an object, brings AWS in line with it, and returns when to look again. */
  @Override
  public Conclusion over(ObjectKey key, Priority priority) {
    Optional<R> object = objects.get(key);
    Optional<R> lost = unrecorded.lost(key, object.orElse(null), clock.instant());
    if (lost.isPresent() && objects.isGone(lost.get())) {
      return overLost(key, lost.get(), object.isPresent());
    }
    if (lost.isPresent()) {
      // It is not watched any more, which is no reason to delete anything.
      unrecorded.forget(key);
    }
    if (object.isEmpty()) {
      memories.forget(key);
      references.forget(key);
      claims.release(key);
      return Conclusion.over("the object is gone");
    }
    R desired = object.get();
    if (!desired.hasFinalizer(descriptor.finalizer())) {
      // An adoption that did not come about must not keep others from theirs.
      claims.release(key);
    }
    Memory memory = memories.of(key, desired.getMetadata().getUid());
    if (priority == Priority.CHANGE) {
      memory.startAfresh();
    }
    if (priority == Priority.PROGRESS) {
      Optional<Conclusion> tooEarly = conclusions.tooEarly(desired, memory);
      if (tooEarly.isPresent()) {
        return tooEarly.get();
      }
    }
    Findings<R> findings =
        isLeftToOthers(desired)
            ? Findings.early(desired, new Outcome.Released("other finalizers keep the object"))
            : lookAt(desired, priority, memory);
    Outcome.Kind kind = findings.outcome().kind();
    if (memory.mayBeAt() == null || ObjectStatus.of(desired).arn().isPresent()) {
      unrecorded.forget(key);
    }
    if (kind == Outcome.Kind.RELEASED) {
      claims.release(key);
    }
    Conclusion conclusion = conclusions.of(findings, memory);
    if (kind == Outcome.Kind.RELEASED || kind == Outcome.Kind.SYNCED) {
      // Nothing is going on with it any more, and there may be thousands of these.
      memories.forget(key);
      unrecorded.forget(key);
    }
    return conclusion;
  }

  /**
   * Deletes what was created for an object that went while its finalizer was put on. What cannot be
   * deleted without somebody's doing does not keep another object of that name waiting.
   */
  private Conclusion overLost(ObjectKey key, R lost, boolean hasSuccessor) {
    Memory memory = memories.of(key, lost.getMetadata().getUid());
    Findings<R> findings = lookAt(lost, Priority.PROGRESS, memory);
    Conclusion conclusion = conclusions.ofLost(findings, memory);
    boolean isOver = findings.outcome().kind() == Outcome.Kind.RELEASED;
    if (!isOver && !(hasSuccessor && isStuck(findings))) {
      return conclusion;
    }
    memories.forget(key);
    unrecorded.forget(key);
    claims.release(key);
    // Another object may have had its name by now.
    return new Conclusion(conclusion.outcome(), Duration.ZERO, Priority.CHANGE);
  }

  private static boolean isStuck(Findings<?> findings) {
    Outcome outcome = findings.outcome();
    return switch (outcome.kind()) {
      case TERMINAL, RECOVERABLE -> true;
      case PROGRESSING ->
          findings.plan() != null
              && findings.plan().transitions().isEmpty()
              && findings.plan().steps().stream().anyMatch(step -> step.held().isPresent());
      default -> false;
    };
  }

  private boolean isLeftToOthers(R object) {
    return object.isMarkedForDeletion() && !object.hasFinalizer(descriptor.finalizer());
  }

  private Findings<R> lookAt(R desired, Priority priority, Memory memory) {
    try {
      Standing standing = standing(desired, memory);
      Resolution resolution = resolve(desired);
      return lookAt(desired, standing, resolution, priority, memory)
          .stating(standing.facts())
          .stating(resolution.facts())
          .advising(standing.advice())
          .advising(resolution.advice());
    } catch (Standing.Refusal e) {
      return Findings.early(desired, e.outcome());
    }
  }

  /**
   * What an object refers to does not keep it from being deleted. Nor is it needed any more by what
   * is made and cannot be changed: a backup outlives its table.
   */
  private Resolution resolve(R desired) {
    Resolution resolution = references.resolve(desired);
    boolean isFinal = !descriptor.updateable() && ObjectStatus.of(desired).arn().isPresent();
    return desired.isMarkedForDeletion() || isFinal ? resolution.leniently() : resolution;
  }

  /** AWS is not changed by these, or its values are taken. */
  private static boolean doWithoutReferences(Standing standing) {
    return standing.isReadOnly() || standing.adoption().policy() == AdoptionWish.Policy.ADOPT;
  }

  /** A call that may have created the resource decides where it is, until the status knows it. */
  private Standing standing(R desired, Memory memory) throws Standing.Refusal {
    Standing standing = standings.of(desired);
    Destination called = memory.mayBeAt();
    return called == null || ObjectStatus.of(desired).account().isPresent()
        ? standing
        : standing.at(called);
  }

  private Findings<R> lookAt(
      R desired, Standing standing, Resolution resolution, Priority priority, Memory memory)
      throws Standing.Refusal {
    Optional<Outcome> unresolved = resolution.unresolved();
    if (unresolved.isPresent() && !doWithoutReferences(standing)) {
      return Findings.early(desired, unresolved.get());
    }
    try {
      R resolved = resolution.values().fillInto(desired);
      // What finds the resource may stand in annotations alone.
      R identified = Identifiers.fillArn(resolved, standing.adoption().identifiers());
      Pass<R> pass = passes.over(identified, standing, resolution.values(), priority);
      return lookAt(managers.of(standing.destination(), desired), desired, pass, standing, memory)
          .aboutStored(desired, identified);
    } catch (AwsCallException e) {
      return Findings.early(desired, Summary.of(e.failure()));
    } catch (WriteConflictException e) {
      return Findings.early(desired, new Outcome.Conflict());
    } catch (RefusedWriteException e) {
      return Findings.early(
          desired,
          new Outcome.Terminal("The API server does not take the object: " + e.why(), null));
    }
  }

  private <L> Findings<R> lookAt(
      ResourceManager<R, L> manager, R stored, Pass<R> pass, Standing standing, Memory memory)
      throws Standing.Refusal {
    Acting<R, L> acting = new Acting<>(manager, pass, memory, events, waits, clock);
    if (pass.desired().isMarkedForDeletion()) {
      return releasing.release(manager, pass, standing, acting);
    }
    if (standing.adoption().policy() == AdoptionWish.Policy.ADOPT) {
      return adoption.takeAsItIs(manager, stored, pass, standing.adoption());
    }
    return standing.isReadOnly()
        ? Observation.of(manager, pass)
        : syncing.sync(manager, pass, standing, acting);
  }
}
