package io.ackj.runtime.resource;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.function.Consumer;

/**
 * A kind that a service plugs into the runtime.
 *
 * @param <R> the kind
 */
public interface ResourceKind<R extends CustomResource<?, ?>> {
  /** Returns the Java type of the kind. */
  Class<R> type();

  /** Returns what is fixed about the kind. */
  ResourceDescriptor descriptor();

  /** Makes a manager for one destination; called once for each. */
  ResourceManager<R, ?> managerFor(AwsCaller caller);

  /**
   * Returns what no two objects may have at the same time, of the resource that an object's status
   * knows, as {@link ResourceManager#claimKey} tells it of what AWS has.
   *
   * @param arn the ARN that the status knows
   */
  default String claimKey(R object, String arn) {
    return arn;
  }

  /**
   * Is told of each object that exists before the first pass over any object, and of each change
   * that somebody else makes, before the pass over it: for what one object has to know of others.
   * Called on informers' threads; must not block.
   */
  default void noteSeen(R object) {}

  /**
   * Is given how to have an object of this kind looked at at once, which an object of another kind
   * may be a reason for; before the first object is seen. It returns soon, and never blocks.
   */
  default void wakeBy(Consumer<ObjectKey> wake) {}

  /** Is told that an object is gone, or is none of this controller's any more. */
  default void noteGone(ObjectKey key) {}
}
