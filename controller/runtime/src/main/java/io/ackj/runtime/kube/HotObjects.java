package io.ackj.runtime.kube;

import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The objects of which everything is kept, since passes over them are due: in the newest version
 * that was seen, and only as long as the informer knows the object. Whatever is not kept is asked
 * of the API server, so that nothing depends on what this holds but speed.
 */
final class HotObjects<R extends CustomResource<?, ?>> {
  /**
   * More than are created at a time; a list of many thousands at the start is not kept. An object
   * without its managed fields takes some eight kilobytes.
   */
  static final int LIMIT = 1_000;

  /** What informers have seen. */
  interface Known {
    /** Returns what is kept of an object's metadata; {@code null} if it is not known to exist. */
    @Nullable KeptMetadata find(ObjectKey key);
  }

  private final Known known;
  private final Map<ObjectKey, R> objects = new LinkedHashMap<>();

  HotObjects(Known known) {
    this.known = known;
  }

  /** Keeps an object, unless a newer version of it is kept, or it is not known. */
  synchronized void keep(R object) {
    ObjectKey key = ObjectKey.of(object.getMetadata());
    KeptMetadata metadata = known.find(key);
    if (metadata == null || !metadata.uid().equals(uid(object))) {
      return;
    }
    R kept = objects.get(key);
    if (kept == null ? objects.size() >= LIMIT : isNewer(kept, object)) {
      return;
    }
    // Who wrote what is as large as the rest, and nobody asks for it any more.
    object.getMetadata().setManagedFields(null);
    objects.put(key, object);
  }

  /** Keeps an object instead of the version that is kept, if one is. */
  synchronized void refresh(R object) {
    if (objects.containsKey(ObjectKey.of(object.getMetadata()))) {
      keep(object);
    }
  }

  /** Returns an object, unless a newer version of it is known, or it is not known to exist. */
  synchronized Optional<R> get(ObjectKey key) {
    R kept = objects.get(key);
    KeptMetadata metadata = known.find(key);
    if (kept == null || metadata == null || !metadata.uid().equals(uid(kept))) {
      return Optional.empty();
    }
    boolean outdated = ResourceVersions.isOlder(version(kept), metadata.resourceVersion());
    return outdated ? Optional.empty() : Optional.of(kept);
  }

  synchronized void drop(ObjectKey key) {
    objects.remove(key);
  }

  /** Drops an object that is gone, but not another that has its name by now. */
  synchronized void dropGone(ObjectKey key, @Nullable String uid) {
    R kept = objects.get(key);
    if (kept != null && (uid == null || uid.equals(uid(kept)))) {
      objects.remove(key);
    }
  }

  synchronized int size() {
    return objects.size();
  }

  private boolean isNewer(R kept, R object) {
    return uid(kept).equals(uid(object))
        && ResourceVersions.isOlder(version(object), version(kept));
  }

  private static String uid(CustomResource<?, ?> object) {
    return object.getMetadata().getUid();
  }

  private static String version(CustomResource<?, ?> object) {
    return object.getMetadata().getResourceVersion();
  }
}
