package io.ackj.kube.store;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the log.
 *
 * @param revision of this change, and of its object
 * @param object as the change left it; for a deletion, the last state with the deletion's revision
 * @param before as it was stored; null for a creation
 */
public record Change(long revision, Kind kind, StoredObject object, @Nullable StoredObject before) {

  /** What happened to the object. */
  public enum Kind {
    CREATED,
    UPDATED,
    DELETED
  }

  /** Returns the qualified plural of the object's kind. */
  public String resource() {
    return object.key().resource();
  }
}
