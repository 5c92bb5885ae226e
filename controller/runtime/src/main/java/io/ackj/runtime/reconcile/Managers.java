package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.resource.ResourceKind;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The resource managers of one kind, one for each destination, endpoint included. */
final class Managers<R extends CustomResource<?, ?>> {
  private final ResourceKind<R> kind;
  private final Function<Destination, AwsCaller> callers;
  private final Map<Destination, ResourceManager<R, ?>> managers = new ConcurrentHashMap<>();

  Managers(ResourceKind<R> kind, Function<Destination, AwsCaller> callers) {
    this.kind = kind;
    this.callers = callers;
  }

  /** Returns the manager for a destination. */
  ResourceManager<R, ?> of(Destination destination) {
    return managers.computeIfAbsent(destination, to -> kind.managerFor(callers.apply(to)));
  }
}
