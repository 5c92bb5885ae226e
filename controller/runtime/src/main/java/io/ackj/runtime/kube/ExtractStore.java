package io.ackj.runtime.kube;

import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an informer remembers of objects: what a function takes from them, and what the informer
 * itself needs. Objects that it returns to the informer have nothing else.
 */
final class ExtractStore<V> implements ItemStore<GenericKubernetesResource> {
  private record Kept<V>(String namespace, String name, String resourceVersion, V extract) {}

  private final Map<String, Kept<V>> kept = new ConcurrentHashMap<>();
  private final Function<GenericKubernetesResource, V> extract;

  ExtractStore(Function<GenericKubernetesResource, V> extract) {
    this.extract = extract;
  }

  /** Returns what was taken from an object; empty if there is no such object. */
  Optional<V> find(ObjectKey key) {
    return Optional.ofNullable(kept.get(key.toString())).map(Kept::extract);
  }

  @Override
  public String getKey(GenericKubernetesResource object) {
    return Cache.metaNamespaceKeyFunc(object);
  }

  @Override
  public @Nullable GenericKubernetesResource put(String key, GenericKubernetesResource object) {
    ObjectMeta metadata = object.getMetadata();
    return restore(
        kept.put(
            key,
            new Kept<>(
                metadata.getNamespace(),
                metadata.getName(),
                metadata.getResourceVersion(),
                extract.apply(object))));
  }

  @Override
  public @Nullable GenericKubernetesResource remove(String key) {
    return restore(kept.remove(key));
  }

  @Override
  public Stream<String> keySet() {
    return kept.keySet().stream();
  }

  @Override
  public Stream<GenericKubernetesResource> values() {
    return kept.values().stream().map(ExtractStore::restoreKnown);
  }

  @Override
  public int size() {
    return kept.size();
  }

  @Override
  public @Nullable GenericKubernetesResource get(String key) {
    return restore(kept.get(key));
  }

  /** The informer is to tell of objects when it sees them. */
  @Override
  public boolean isFullState() {
    return false;
  }

  private static @Nullable GenericKubernetesResource restore(@Nullable Kept<?> known) {
    return known == null ? null : restoreKnown(known);
  }

  private static GenericKubernetesResource restoreKnown(Kept<?> known) {
    GenericKubernetesResource object = new GenericKubernetesResource();
    object.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(known.namespace())
            .withName(known.name())
            .withResourceVersion(known.resourceVersion())
            .build());
    return object;
  }
}
