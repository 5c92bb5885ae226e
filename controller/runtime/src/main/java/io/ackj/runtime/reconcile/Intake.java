package io.ackj.runtime.reconcile;

import io.ackj.runtime.kube.ObjectListener;
import io.ackj.runtime.loop.LoopOptions;
import io.ackj.runtime.metrics.LoopMetrics;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.queue.WorkQueue;
import io.ackj.runtime.reference.References;
import io.ackj.runtime.resource.ResourceKind;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.InstantSource;

/** Makes work of what informers see: at once, or at the next resync for what has settled. */
final class Intake<R extends CustomResource<?, ?>> implements ObjectListener<R> {
  private final ResourceKind<R> kind;
  private final LoopOptions options;
  private final References references;
  private final WorkQueue queue;
  private final LoopMetrics metrics;
  private final Claims claims;
  private final InstantSource clock;

  Intake(
      ResourceKind<R> kind,
      LoopOptions options,
      References references,
      WorkQueue queue,
      LoopMetrics metrics,
      Claims claims,
      InstantSource clock) {
    this.kind = kind;
    this.claims = claims;
    this.options = options;
    this.references = references;
    this.queue = queue;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public boolean onAdded(R object) {
    kind.noteSeen(object);
    ObjectKey key = ObjectKey.of(object.getMetadata());
    metrics.countAdd();
    ObjectStatus status = ObjectStatus.of(object);
    if (object.hasFinalizer(kind.descriptor().finalizer())) {
      // Before anybody can ask for it: who has a resource keeps it, however late its turn comes.
      status.arn().ifPresent(arn -> claims.claim(kind.claimKey(object, arn), key));
    }
    if (!Settled.is(object, status)) {
      queue.add(key, Priority.CHANGE);
      return true;
    }
    references.noteSettled(object);
    if (options.resyncOnStart()) {
      queue.add(key, Priority.RESYNC);
    } else {
      String uid = object.getMetadata().getUid();
      queue.addAfter(
          key,
          Priority.RESYNC,
          ResyncPhase.untilNext(uid, options.resyncPeriod(), clock.instant()));
    }
    return false;
  }

  @Override
  public void onChanged(R object) {
    kind.noteSeen(object);
    metrics.countAdd();
    ObjectKey key = ObjectKey.of(object.getMetadata());
    if (object.isMarkedForDeletion() && !object.hasFinalizer(kind.descriptor().finalizer())) {
      // Nobody can put a finalizer on it any more.
      claims.release(key);
    }
    queue.add(key, Priority.CHANGE);
  }

  @Override
  public void onDeleted(ObjectKey key) {
    kind.noteGone(key);
    // Passes would do it, but a replica that does not lead has none, and sees objects come and go.
    claims.release(key);
    metrics.countAdd();
    queue.add(key, Priority.CHANGE);
  }
}
