package io.ackj.runtime.reconcile;

import io.ackj.runtime.queue.ObjectKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which object a resource in AWS belongs to, as far as this process has seen. Two objects that name
 * the same resource and come at the same time would each take it for their own otherwise. Any
 * thread may use it.
 */
final class Claims {
  private final Map<String, ObjectKey> owners = new HashMap<>();
  private final Map<ObjectKey, Set<String>> arns = new HashMap<>();

  /** Returns whom a resource belongs to, if that is another object. */
  synchronized Optional<ObjectKey> otherThan(ObjectKey object, String arn) {
    return Optional.ofNullable(owners.get(arn)).filter(owner -> !owner.equals(object));
  }

  /**
   * Notes that a resource belongs to an object, unless it belongs to another.
   *
   * @return whom it belongs to, if that is another object
   */
  synchronized Optional<ObjectKey> claim(String arn, ObjectKey object) {
    Optional<ObjectKey> other = otherThan(object, arn);
    if (other.isEmpty()) {
      owners.put(arn, object);
      arns.computeIfAbsent(object, any -> new HashSet<>()).add(arn);
    }
    return other;
  }

  /** Forgets what an object has. */
  synchronized void release(ObjectKey object) {
    Set<String> had = arns.remove(object);
    if (had != null) {
      had.forEach(owners::remove);
    }
  }
}
