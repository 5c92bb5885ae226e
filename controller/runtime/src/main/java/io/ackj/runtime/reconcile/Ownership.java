package io.ackj.runtime.reconcile;

import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.Optional;

/** Whose a resource is that was found in AWS. */
final class Ownership {
  private final Claims claims;

  Ownership(Claims claims) {
    this.claims = claims;
  }

  /**
   * Says whether what was found belongs to the object of a pass, and keeps it for that if so. Where
   * its status does not know it and it was not adopted, it is told later, or the last answer was
   * lost, or the process died, or somebody else was quicker.
   */
  <R extends CustomResource<?, ?>, L> boolean isOurs(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, L latest) {
    return otherOwner(manager, pass.desired(), latest).isEmpty()
        && (ObjectStatus.of(pass.desired()).arn().isPresent()
            || standing.adoption().isDone()
            || isKnown(manager, pass.desired(), latest)
            || manager.isOurs(pass, latest))
        && claim(manager, pass.desired(), latest).isEmpty();
  }

  /** In a burst the status of what this process has created is written later. */
  private <R extends CustomResource<?, ?>, L> boolean isKnown(
      ResourceManager<R, L> manager, R object, L latest) {
    return manager.claimKey(latest).filter(claim -> claims.isOwner(key(object), claim)).isPresent();
  }

  /** Returns whom a resource belongs to, if another object is known to have it. */
  <R extends CustomResource<?, ?>, L> Optional<ObjectKey> otherOwner(
      ResourceManager<R, L> manager, R object, L latest) {
    return manager.claimKey(latest).flatMap(claim -> claims.otherThan(key(object), claim));
  }

  /**
   * Notes that a resource belongs to an object, unless it belongs to another. To be asked before
   * anything is done to the resource: of two that come at the same time one hears of the other.
   *
   * @return whom it belongs to, if that is another object
   */
  <R extends CustomResource<?, ?>, L> Optional<ObjectKey> claim(
      ResourceManager<R, L> manager, R object, L latest) {
    return manager.claimKey(latest).flatMap(claim -> claims.claim(claim, key(object)));
  }

  /** Forgets what an object has that turned out not to be managed. */
  void release(CustomResource<?, ?> object) {
    claims.release(key(object));
  }

  private static ObjectKey key(CustomResource<?, ?> object) {
    return ObjectKey.of(object.getMetadata());
  }
}
