package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which object a resource in AWS belongs to, as far as this process has seen. Two objects that name
 * the same resource and come at the same time would each take it for their own otherwise.
 */
final class Claims {
  private final Map<String, String> uids = new ConcurrentHashMap<>();

  /** Says whether a resource, known by its status, belongs to nobody else. */
  boolean isFree(ObjectNode status, String uid) {
    String arn = arn(status);
    return arn.isEmpty() || uids.getOrDefault(arn, uid).equals(uid);
  }

  /** Notes that a resource belongs to an object. */
  void claim(ObjectNode status, String uid) {
    String arn = arn(status);
    if (!arn.isEmpty()) {
      uids.putIfAbsent(arn, uid);
    }
  }

  /** Forgets what an object has. */
  void release(String uid) {
    uids.values().removeIf(uid::equals);
  }

  private static String arn(ObjectNode status) {
    return status.path("ackResourceMetadata").path("arn").asText("");
  }
}
