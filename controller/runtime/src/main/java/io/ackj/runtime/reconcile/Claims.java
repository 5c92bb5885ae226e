package io.ackj.runtime.reconcile;

import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which object a resource in AWS belongs to, as far as this process has seen. Two objects that name
 * the same resource and come at the same time would each take it for their own otherwise.
 */
final class Claims {
  private final Map<String, ObjectKey> owners = new ConcurrentHashMap<>();

  /** Returns whom a resource belongs to, if that is another object. */
  Optional<ObjectKey> otherThan(CustomResource<?, ?> object, String arn) {
    return Optional.ofNullable(owners.get(arn)).filter(owner -> !owner.equals(key(object)));
  }

  /** Notes that a resource belongs to an object, unless it belongs to another. */
  void claim(String arn, CustomResource<?, ?> object) {
    owners.putIfAbsent(arn, key(object));
  }

  /** Forgets what an object has. */
  void release(ObjectKey object) {
    owners.values().removeIf(object::equals);
  }

  private static ObjectKey key(CustomResource<?, ?> object) {
    return new ObjectKey(object.getMetadata().getNamespace(), object.getMetadata().getName());
  }
}
