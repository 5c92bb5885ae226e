package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.ClientKey;
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
  /** Versions of kro that are in use at a time are few; but anybody may write any on an object. */
  private static final int MOST_COMMENTS = 8;

  private final ResourceKind<R> kind;
  private final BiFunction<Destination, List<String>, AwsCaller> callers;
  private final Map<ClientKey, ResourceManager<R, ?>> managers = new ConcurrentHashMap<>();

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
    ClientKey wanted = new ClientKey(destination, comments(labels == null ? Map.of() : labels));
    ResourceManager<R, ?> known = managers.get(wanted);
    return known == null ? made(wanted) : known;
  }

  /** Each has a client of AWS's, which takes memory and is never closed; so there are not many. */
  private synchronized ResourceManager<R, ?> made(ClientKey wanted) {
    long present =
        managers.keySet().stream()
            .filter(key -> key.destination().equals(wanted.destination()))
            .count();
    ClientKey key =
        present < MOST_COMMENTS ? wanted : new ClientKey(wanted.destination(), comments(Map.of()));
    return managers.computeIfAbsent(
        key, each -> kind.managerFor(callers.apply(each.destination(), each.comments())));
  }

  private List<String> comments(Map<String, String> labels) {
    return UserAgent.commentsOn(kind.descriptor().kind(), kind.descriptor().version(), labels);
  }
}
