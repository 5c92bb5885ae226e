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

  /** Says whether a resource is known to belong to an object. */
  synchronized boolean isOwner(ObjectKey object, String arn) {
    return object.equals(owners.get(arn));
  }

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
    ObjectKey owner = owners.putIfAbsent(arn, object);
    if (owner == null) {
      arns.merge(object, Set.of(arn), Claims::union);
    }
    return Optional.ofNullable(owner).filter(known -> !known.equals(object));
  }

  /** Nearly all objects have one, for which this kind of set takes the least. */
  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }

  /** Forgets what an object has. */
  synchronized void release(ObjectKey object) {
    Set<String> had = arns.remove(object);
    if (had != null) {
      had.forEach(owners::remove);
    }
  }
}
