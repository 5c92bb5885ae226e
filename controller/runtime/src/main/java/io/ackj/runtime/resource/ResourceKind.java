package io.ackj.runtime.resource;

import io.ackj.runtime.account.AwsCaller;
import io.fabric8.kubernetes.client.CustomResource;

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
}
