package io.ackj.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What somebody sees who watches the objects of a namespace: every state of every object. It checks
 * with AWS whether it is true whenever an object claims to be in sync.
 */
final class SeenObjects implements AutoCloseable {
  private final Function<JsonNode, List<String>> truth;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, List<JsonNode>> states = new HashMap<>();
  private final Map<String, JsonNode> present = new HashMap<>();
  private final List<String> lies = new ArrayList<>();
  private final SharedIndexInformer<GenericKubernetesResource> informer;

  /**
   * Begins to watch.
   *
   * @param truth what AWS is not done with, though an object claims to be in sync
   */
  SeenObjects(
      Informable<GenericKubernetesResource> objects, Function<JsonNode, List<String>> truth) {
    this.truth = truth;
    this.informer = objects.inform(new Handler(), 0);
  }

  /** Returns the state of an object now; empty if there is none. */
  synchronized Optional<JsonNode> now(String name) {
    return Optional.ofNullable(present.get(name));
  }

  /** Returns all states of an object that were seen, the oldest first. */
  synchronized List<JsonNode> all(String name) {
    return List.copyOf(states.getOrDefault(name, List.of()));
  }

  /** Returns when an object claimed to be in sync and AWS was not. */
  synchronized List<String> lies() {
    return List.copyOf(lies);
  }

  /** Waits until the state of an object is as wanted; returns whether it became so in time. */
  synchronized boolean await(String name, Predicate<Optional<JsonNode>> wanted, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!wanted.test(now(name))) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      try {
        wait(Math.max(1, left / 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private synchronized void see(GenericKubernetesResource object) {
    String name = object.getMetadata().getName();
    JsonNode state = json.valueToTree(object);
    if (claimsNewly(now(name), state)) {
      List<String> unfinished = truth.apply(state);
      if (!unfinished.isEmpty()) {
        lies.add(name + " says that it is in sync while " + unfinished);
      }
    }
    present.put(name, state);
    states.computeIfAbsent(name, any -> new ArrayList<>()).add(state);
    notifyAll();
  }

  private synchronized void miss(GenericKubernetesResource object) {
    present.remove(object.getMetadata().getName());
    notifyAll();
  }

  /** What has been claimed before may have become wrong since by somebody's doing in AWS. */
  private static boolean claimsNewly(Optional<JsonNode> before, JsonNode state) {
    return States.isSynced(state)
        && state.at("/metadata/deletionTimestamp").isMissingNode()
        && before.filter(last -> last.path("status").equals(state.path("status"))).isEmpty();
  }

  @Override
  public void close() {
    informer.close();
  }

  private final class Handler implements ResourceEventHandler<GenericKubernetesResource> {
    @Override
    public void onAdd(GenericKubernetesResource object) {
      see(object);
    }

    @Override
    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource object) {
      see(object);
    }

    @Override
    public void onDelete(GenericKubernetesResource object, boolean unknown) {
      miss(object);
    }
  }
}
