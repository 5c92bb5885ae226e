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
   * Says whether what was found belongs to the object of a pass. Where its status does not know it
   * and it was not adopted, the last answer was lost, or the process died, or somebody else was
   * quicker.
   */
  <R extends CustomResource<?, ?>, L> boolean isOurs(
      ResourceManager<R, L> manager, Pass<R> pass, Standing standing, L latest) {
    return otherOwner(manager, pass.desired(), latest).isEmpty()
        && (ObjectStatus.of(pass.desired()).arn().isPresent()
            || standing.adoption().isDone()
            || manager.isOurs(pass, latest));
  }

  /** Returns whom a resource belongs to, if another object is known to have it. */
  <R extends CustomResource<?, ?>, L> Optional<ObjectKey> otherOwner(
      ResourceManager<R, L> manager, R object, L latest) {
    return manager.claimKey(latest).flatMap(key -> claims.otherThan(object, key));
  }

  /** Notes that a resource belongs to an object. */
  <R extends CustomResource<?, ?>, L> void claim(
      ResourceManager<R, L> manager, R object, L latest) {
    manager.claimKey(latest).ifPresent(key -> claims.claim(key, object));
  }
}
