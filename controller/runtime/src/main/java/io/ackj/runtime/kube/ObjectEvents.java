package io.ackj.runtime.kube;

import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.util.function.Consumer;

/** Passes on what an informer saw, if it is worth a pass, and keeps the objects concerned. */
final class ObjectEvents<R extends CustomResource<?, ?>> implements ResourceEventHandler<R> {
  private final HotObjects<R> hot;
  private final ObjectListener<R> listener;
  private final Wake wake;
  private final Consumer<ObjectKey> anyChange;
  private volatile boolean listed;

  /**
   * Makes a handler.
   *
   * @param anyChange is told of every change, also of those that the listener is spared
   */
  ObjectEvents(
      HotObjects<R> hot, ObjectListener<R> listener, Wake wake, Consumer<ObjectKey> anyChange) {
    this.hot = hot;
    this.listener = listener;
    this.wake = wake;
    this.anyChange = anyChange;
  }

  /** Returns whether the first list is complete, and all of it was passed on. */
  boolean haveListed() {
    return listed;
  }

  @Override
  public void onList(String resourceVersion, boolean remainedEmpty) {
    listed = true;
  }

  @Override
  public void onAdd(R object) {
    boolean isDue;
    synchronized (listener) {
      isDue = listener.onAdded(object);
    }
    // A worker that is quicker than this reads the object from the API server, and no harm is done.
    if (isDue) {
      hot.keep(object);
    }
    anyChange.accept(ObjectKey.of(object.getMetadata()));
  }

  @Override
  public void onUpdate(R before, R after) {
    if (!before.getMetadata().getUid().equals(after.getMetadata().getUid())) {
      // The deletion of the one and the creation of the other fell into a gap of the watch.
      onDelete(before, true);
      onAdd(after);
      return;
    }
    if (wake.between(before.getMetadata(), after.getMetadata())) {
      hot.keep(after);
      synchronized (listener) {
        listener.onChanged(after);
      }
    } else {
      hot.refresh(after);
    }
    if (!before
        .getMetadata()
        .getResourceVersion()
        .equals(after.getMetadata().getResourceVersion())) {
      anyChange.accept(ObjectKey.of(after.getMetadata()));
    }
  }

  @Override
  public void onDelete(R object, boolean finalStateUnknown) {
    ObjectKey key = ObjectKey.of(object.getMetadata());
    hot.dropGone(key, object.getMetadata().getUid());
    synchronized (listener) {
      listener.onDeleted(key);
    }
    anyChange.accept(key);
  }
}
