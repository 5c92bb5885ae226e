package io.ackj.runtime.reconcile;

import io.ackj.runtime.queue.ObjectKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which object a resource in AWS belongs to, as far as this process has seen. Two objects that name
 * the same resource and come at the same time would each take it for their own otherwise. An object
 * that has the name of one that is gone has what was claimed by that one.
 */
final class Claims {
  private final Map<String, ObjectKey> owners = new ConcurrentHashMap<>();

  /** Says whether a resource belongs to nobody else. */
  boolean isFree(String arn, ObjectKey object) {
    return owners.getOrDefault(arn, object).equals(object);
  }

  /** Notes that a resource belongs to an object. */
  void claim(String arn, ObjectKey object) {
    owners.putIfAbsent(arn, object);
  }

  /** Forgets what an object has. */
  void release(ObjectKey object) {
    owners.values().removeIf(object::equals);
  }
}
