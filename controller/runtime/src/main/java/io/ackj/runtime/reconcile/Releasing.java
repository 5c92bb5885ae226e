package io.ackj.runtime.reconcile;

import io.ackj.runtime.config.DeletionPolicy;
import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.Optional;

/**
 * The deletion half of a pass: an object that is being deleted goes when nothing is left of its
 * resource, or when that is to stay.
 */
final class Releasing<R extends CustomResource<?, ?>> {
  private final ResourceDescriptor descriptor;
  private final ObjectClient<R> objects;
  private final Ownership ownership;
  private final EventRecorder events;

  Releasing(
      ResourceDescriptor descriptor,
      ObjectClient<R> objects,
      Ownership ownership,
      EventRecorder events) {
    this.descriptor = descriptor;
    this.objects = objects;
    this.ownership = ownership;
    this.events = events;
  }

  /** Deletes the resource, or keeps it, and then lets the object go. */
  <L> Findings<R> release(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, Acting<R, L> acting) {
    if (standing.isReadOnly()) {
      return letGo(
          pass, Reasons.RETAINED, "The resource stays in AWS, since the object is read-only");
    }
    Deletion deletion = standing.deletion();
    if (deletion.policy() == DeletionPolicy.RETAIN) {
      return letGo(pass, Reasons.RETAINED, "The resource stays in AWS, " + deletion.why());
    }
    Optional<L> latest = manager.readOne(pass);
    if (latest.isEmpty() && acting.mayStillAppear()) {
      return Findings.early(pass.desired(), Ends.notShownYet());
    }
    acting.noteSeen();
    if (latest.isEmpty()) {
      return letGo(pass, Reasons.DELETED, "The resource is gone from AWS");
    }
    if (!acting.hasCreated() && !ownership.isOurs(manager, pass, standing, latest.get())) {
      return letGo(pass, Reasons.RETAINED, "The resource in AWS was never this object's");
    }
    Acting.End<L> end =
        acting.until(latest.get(), present -> manager.decideDeletion(pass, present));
    if (end.latest().isEmpty()) {
      return letGo(pass, Reasons.DELETED, "The resource is gone from AWS");
    }
    Outcome outcome = Summary.of(end.plan(), acting.failures());
    // There is no end of it but that the resource is gone.
    Outcome unfinished =
        outcome.kind() == Outcome.Kind.SYNCED
            ? new Outcome.Progressing(Reasons.DELETING, "The resource is being deleted", null)
            : outcome;
    return Findings.of(pass, unfinished, end.plan(), manager.status(end.latest().get()));
  }

  private Findings<R> letGo(Pass<R> pass, String reason, String why) {
    objects.removeFinalizer(pass.desired(), descriptor.finalizer());
    events.record(pass.desired(), EventRecorder.Type.NORMAL, reason, why);
    return Findings.early(pass.desired(), new Outcome.Released(why));
  }
}
