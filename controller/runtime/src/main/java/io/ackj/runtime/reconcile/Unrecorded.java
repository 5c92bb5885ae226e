package io.ackj.runtime.reconcile;

import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The objects for which a resource was, or may have been, created that their status does not know
 * yet. Kubernetes lets an object go in spite of its finalizer if the finalizer was put on while the
 * deletion was on its way; then nobody else knows of the resource. Any thread may use it.
 */
final class Unrecorded<R extends CustomResource<?, ?>> {
  private final Map<ObjectKey, R> objects = new ConcurrentHashMap<>();

  /** Notes that a resource is about to be created for an object. */
  void note(R object) {
    // Who wrote what is as large as the rest, and nobody asks for it any more.
    object.getMetadata().setManagedFields(null);
    objects.put(ObjectKey.of(object.getMetadata()), object);
  }

  /** Notes that there is no resource, or that the status knows it. */
  void forget(ObjectKey key) {
    objects.remove(key);
  }

  /**
   * Returns the object for which a resource was created if it is not there any more, as one that is
   * being deleted and that no finalizer keeps.
   *
   * @param present the object that has its name now; {@code null} if there is none
   */
  Optional<R> lost(ObjectKey key, @Nullable R present, Instant now) {
    R object = objects.get(key);
    if (object == null || (present != null && uid(present).equals(uid(object)))) {
      return Optional.empty();
    }
    ObjectMeta metadata = object.getMetadata();
    metadata.setDeletionTimestamp(now.toString());
    metadata.getFinalizers().clear();
    return Optional.of(object);
  }

  private static String uid(CustomResource<?, ?> object) {
    return object.getMetadata().getUid();
  }
}
