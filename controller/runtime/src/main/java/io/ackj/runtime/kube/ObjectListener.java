package io.ackj.runtime.kube;

import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.client.CustomResource;

/**
 * Is told of the objects of a kind, one event after the other. Must return soon: other events wait.
 */
public interface ObjectListener<R extends CustomResource<?, ?>> {
  /**
   * An object is there: one that existed at the start, or a new one, also if another of its name
   * was there before.
   *
   * @param object all of it, with {@code managedFields}; not to be changed
   * @return whether a pass over it is due soon, so that all of it is kept
   */
  boolean onAdded(R object);

  /**
   * An object changed in a way that {@link Wake} counts.
   *
   * @param object all of it; not to be changed
   */
  void onChanged(R object);

  /** An object is gone, or is none of those that are watched any more. */
  void onDeleted(ObjectKey key);
}
