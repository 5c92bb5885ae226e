package io.ackj.runtime.reconcile;

import io.ackj.runtime.queue.ObjectKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The memory of each object that something is going on with. */
final class Memories {
  private record Of(String uid, Memory memory) {}

  private final Map<ObjectKey, Of> memories = new ConcurrentHashMap<>();

  /** Returns the memory of an object; that of another object of the same name is gone. */
  Memory of(ObjectKey key, String uid) {
    return memories
        .compute(
            key,
            (same, known) ->
                known != null && known.uid().equals(uid) ? known : new Of(uid, new Memory()))
        .memory();
  }

  /** Forgets an object. */
  void forget(ObjectKey key) {
    memories.remove(key);
  }
}
