package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Where scenarios are played. In their texts HERE stands for the namespace.
 *
 * @param system the controller's own namespace
 * @param namespace of the objects; the controller watches it
 * @param label that objects have to have for the controller to look at them
 * @param requests those of the controller so far
 * @param isOver whether nobody is interested any more in how a scenario ends
 */
record Stage(
    Api api,
    String system,
    String namespace,
    String label,
    Supplier<List<AuditLog.Request>> requests,
    BooleanSupplier isOver) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Creates an object. */
  void create(Kind kind, String name, String spec) {
    create(kind, name, "{}", spec);
  }

  /** Creates an object with annotations. */
  void create(Kind kind, String name, String annotations, String spec) {
    String metadata =
        "metadata: {name: %s, labels: {%s}, annotations: %s}\n"
            .formatted(name, label.replace("=", ": "), here(annotations));
    api.create(kind.path(namespace, ""), kind.header() + metadata + "spec: " + here(spec));
  }

  /** Changes the spec of an object. */
  void change(Kind kind, String name, String spec) {
    api.merge(kind.path(namespace, name), "spec: " + here(spec));
  }

  /** Deletes an object, and waits until it is gone. */
  void delete(Kind kind, String name) {
    String path = kind.path(namespace, name);
    api.delete(path);
    await(path + " is gone", () -> api.find(path).isEmpty());
  }

  /** Sets an annotation of the namespace; the text "null" removes it. */
  void annotateNamespace(String annotation, String value) {
    api.merge(
        "/api/v1/namespaces/" + namespace,
        "metadata: {annotations: {" + annotation + ": " + value + "}}");
  }

  /** Returns an object. */
  JsonNode get(Kind kind, String name) {
    return api.find(kind.path(namespace, name)).orElseThrow();
  }

  /** Waits until an object is in sync, with its latest spec. */
  void awaitSynced(Kind kind, String name) {
    try {
      await(
          kind.path(namespace, name) + " is in sync",
          () -> synced(get(kind, name)).path("status").asText().equals("True"));
    } catch (ConditionTimeoutException e) {
      throw new IllegalStateException(get(kind, name).toString(), e);
    }
  }

  /** Waits until it has been told whether an object is in sync, with its latest spec. */
  void awaitLookedAt(Kind kind, String name) {
    await(
        kind.path(namespace, name) + " is looked at",
        () -> !synced(get(kind, name)).isMissingNode());
  }

  /**
   * Does something until the controller makes a request in the namespace: while it still has an
   * object in memory, it need not read it.
   *
   * @param action is given a number, which is another each time
   */
  void actUntilRequested(Right right, IntConsumer action) {
    long before = count(right);
    AtomicInteger times = new AtomicInteger();
    await(
        "the request to " + right + " in " + namespace,
        Duration.ofMillis(150),
        () -> {
          boolean isThere = count(right) > before;
          if (!isThere) {
            action.accept(times.incrementAndGet());
          }
          return isThere;
        });
  }

  /** Waits until something holds. */
  void await(String what, Callable<Boolean> condition) {
    await(what, Duration.ofMillis(25), condition);
  }

  private void await(String what, Duration interval, Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(interval)
        .failFast("the stage is closed", () -> isOver.getAsBoolean())
        .until(condition);
  }

  /** Returns a text with the namespace in it. */
  String here(String text) {
    return text.replace("HERE", namespace);
  }

  private long count(Right right) {
    return requests.get().stream()
        .filter(request -> request.right().equals(right))
        .filter(request -> request.namespace().equals(namespace))
        .count();
  }

  private static JsonNode synced(JsonNode object) {
    JsonNode generation = object.at("/metadata/generation");
    for (JsonNode condition : object.at("/status/conditions")) {
      if (condition.path("type").asText().equals("ACK.ResourceSynced")
          && condition.path("observedGeneration").equals(generation)) {
        return condition;
      }
    }
    return object.path("no such condition");
  }
}
