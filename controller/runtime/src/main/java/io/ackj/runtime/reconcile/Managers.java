package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.account.UserAgent;
import io.ackj.runtime.resource.ResourceKind;
import io.ackj.runtime.resource.ResourceManager;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The resource managers of one kind, one for each destination, endpoint and role included, and for
 * each who is to be named to AWS's logs.
 */
final class Managers<R extends CustomResource<?, ?>> {
  private record Line(Destination destination, List<String> comments) {}

  private final ResourceKind<R> kind;
  private final BiFunction<Destination, List<String>, AwsCaller> callers;
  private final Map<Line, ResourceManager<R, ?>> managers = new ConcurrentHashMap<>();

  /**
   * @param callers makes the calls for a destination, with comments in the User-Agent
   */
  Managers(ResourceKind<R> kind, BiFunction<Destination, List<String>, AwsCaller> callers) {
    this.kind = kind;
    this.callers = callers;
  }

  /** Returns the manager for an object whose resource is at a destination. */
  ResourceManager<R, ?> of(Destination destination, R object) {
    Map<String, String> labels = object.getMetadata().getLabels();
    List<String> comments =
        UserAgent.commentsOn(
            kind.descriptor().kind(),
            kind.descriptor().version(),
            labels == null ? Map.of() : labels);
    return managers.computeIfAbsent(
        new Line(destination, comments),
        line -> kind.managerFor(callers.apply(line.destination(), line.comments())));
  }
}
