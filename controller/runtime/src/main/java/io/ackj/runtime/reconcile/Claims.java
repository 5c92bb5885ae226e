package io.ackj.runtime.reconcile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which object a resource in AWS belongs to, as far as this process has seen. Two objects that name
 * the same resource and come at the same time would each take it for their own otherwise.
 */
final class Claims {
  private final Map<String, String> uids = new ConcurrentHashMap<>();

  /** Says whether a resource belongs to nobody else. */
  boolean isFree(String arn, String uid) {
    return uids.getOrDefault(arn, uid).equals(uid);
  }

  /** Notes that a resource belongs to an object. */
  void claim(String arn, String uid) {
    uids.putIfAbsent(arn, uid);
  }

  /** Forgets what an object has. */
  void release(String uid) {
    uids.values().removeIf(uid::equals);
  }
}
