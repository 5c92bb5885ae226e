package io.ackj.local.watch;

import java.time.Instant;
import java.util.List;

/** Objects to show. */
final class Objects {
  static final Instant CREATED = Instant.parse("2026-11-21T12:00:00Z");

  private Objects() {}

  static ObjectKey key(String name) {
    return new ObjectKey("Table", "default", name);
  }

  static ObservedObject table(String name, String state, ObservedCondition... conditions) {
    return new ObservedObject(key(name), 2, state, CREATED, false, List.of(conditions));
  }

  static ObservedCondition synced(String status, String reason, String message) {
    return new ObservedCondition("ACK.ResourceSynced", status, reason, message, 2);
  }

  static ObservedCondition terminal(String reason, String message) {
    return new ObservedCondition("ACK.Terminal", "True", reason, message, 2);
  }
}
