package io.ackj.kube.watch;

import io.ackj.kube.store.StoredObject;

/**
 * What a watch tells of one change.
 *
 * @param revision of the change; the resourceVersion of the object that is sent
 * @param object as it is sent, but for its resourceVersion, which may be older
 */
public record Event(Type type, long revision, StoredObject object) {

  /** As the event's {@code type}. */
  public enum Type {
    ADDED,
    MODIFIED,
    DELETED
  }

  /** Returns the object as it is sent. */
  public StoredObject sent() {
    return object.at(revision);
  }
}
