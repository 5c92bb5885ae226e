package io.ackj.runtime.role;

import io.ackj.runtime.account.RoleArn;
import io.ackj.runtime.kube.Access;
import io.ackj.runtime.kube.GuardedInformer;
import io.ackj.runtime.kube.GuardedInformer.State;
import io.ackj.runtime.outcome.Outcome;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One ConfigMap that gives roles by the ids of accounts or teams. */
final class RoleMap implements AutoCloseable {
  /** When a role that is not there is looked for again, though nothing has told of a change. */
  private static final Duration AGAIN = Duration.ofSeconds(15);

  private final String namespace;
  private final String name;
  private final InstantSource clock;
  private final Consumer<Set<String>> changed;
  private final GuardedInformer<ConfigMap> informer;

  /** The entries; {@code null} if there is no map. */
  private volatile @Nullable Map<String, String> entries;

  /** Whether this is not the first that is heard of the map. */
  private boolean learned;

  /**
   * @param changed is told which keys are new, or gone, or have another value; not of those that
   *     are there at the start
   */
  RoleMap(
      KubernetesClient client,
      String namespace,
      String name,
      InstantSource clock,
      Consumer<Set<String>> changed) {
    this.namespace = namespace;
    this.name = name;
    this.clock = clock;
    this.changed = changed;
    this.informer =
        new GuardedInformer<>(
            "the configmap " + namespace + "/" + name,
            "objects of namespaces that need a role of it are left alone",
            client.configMaps().inNamespace(namespace).withField("metadata.name", name),
            () -> new Access("", "configmaps", namespace, name).allows(client, "watch"),
            this::learn);
  }

  void start() {
    informer.start();
  }

  boolean hasSynced() {
    return informer.hasSynced();
  }

  /** Returns whether there is such a map. */
  boolean exists() {
    return entries != null;
  }

  /**
   * Returns the role of an account or team.
   *
   * @param keys under which it may stand; the first that is there counts
   */
  RoleArn roleOf(String id, List<String> keys) throws NoRoleException {
    if (informer.state() == State.FORBIDDEN) {
      throw unavailable(
          id,
          "the controller may not read configmaps in the namespace %s; allow get, list and watch"
              .formatted(namespace));
    }
    Map<String, String> present = entries;
    if (present == null) {
      throw unavailable(id, "CARM configmap not found");
    }
    for (String key : keys) {
      String value = present.get(key);
      if (value != null) {
        return parsed(id, key, value);
      }
    }
    throw unavailable(id, "key not found in CARM configmap");
  }

  private RoleArn parsed(String id, String key, String value) throws NoRoleException {
    if (value.isBlank()) {
      throw unavailable(id, "role value is empty in CARM configmap");
    }
    return RoleArn.parse(value)
        .orElseThrow(
            () ->
                new NoRoleException(
                    new Outcome.Terminal(
                        "The value of \"%s\" in the configmap %s/%s is no ARN of a role: \"%s\". Write one such as arn:aws:iam::111122223333:role/NAME"
                            .formatted(key, namespace, name, value),
                        null)));
  }

  /** The texts are ACK's. */
  private NoRoleException unavailable(String id, String why) {
    return new NoRoleException(
        new Outcome.Progressing(
            "retrieving role ARN for account/team ID \"%s\" from \"%s\" configmap: %s"
                .formatted(id, name, why),
            "IAM Role is not available",
            clock.instant().plus(AGAIN)));
  }

  /** Of the informer's thread, and of the one that asks what is allowed. */
  private synchronized void learn() {
    Map<String, String> before = entries;
    Map<String, String> now =
        informer.known().flatMap(maps -> maps.stream().findFirst()).map(RoleMap::data).orElse(null);
    entries = now;
    Set<String> keys = different(before, now);
    if (learned && !keys.isEmpty()) {
      changed.accept(keys);
    }
    learned = true;
  }

  private static Map<String, String> data(ConfigMap map) {
    return map.getData() == null ? Map.of() : Map.copyOf(map.getData());
  }

  private static Set<String> different(
      @Nullable Map<String, String> before, @Nullable Map<String, String> now) {
    Map<String, String> old = before == null ? Map.of() : before;
    Map<String, String> present = now == null ? Map.of() : now;
    Set<String> keys = new HashSet<>(old.keySet());
    keys.addAll(present.keySet());
    keys.removeIf(key -> Objects.equals(old.get(key), present.get(key)));
    return keys;
  }

  @Override
  public void close() {
    informer.close();
  }
}
