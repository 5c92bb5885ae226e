package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an informer remembers of objects: a little of their metadata. Objects that it returns have
 * nothing else.
 */
final class MetadataStore<T extends HasMetadata> implements ItemStore<T> {
  private final Map<String, KeptMetadata> kept = new ConcurrentHashMap<>();
  private final Supplier<T> blank;
  private final Predicate<String> labels;
  private final Predicate<String> annotations;

  /**
   * Makes an empty store.
   *
   * @param blank makes an object without content
   * @param labels which to keep, by their keys
   * @param annotations which to keep, by their keys
   */
  MetadataStore(Supplier<T> blank, Predicate<String> labels, Predicate<String> annotations) {
    this.blank = blank;
    this.labels = labels;
    this.annotations = annotations;
  }

  /** Returns what is kept; {@code null} if there is no such object. */
  @Nullable KeptMetadata find(String key) {
    return kept.get(key);
  }

  @Override
  public String getKey(T object) {
    return Cache.metaNamespaceKeyFunc(object);
  }

  @Override
  public @Nullable T put(String key, T object) {
    return restore(kept.put(key, KeptMetadata.of(object.getMetadata(), labels, annotations)));
  }

  @Override
  public @Nullable T remove(String key) {
    return restore(kept.remove(key));
  }

  @Override
  public Stream<String> keySet() {
    return kept.keySet().stream();
  }

  @Override
  public Stream<T> values() {
    return kept.values().stream().map(this::restoreKnown);
  }

  @Override
  public int size() {
    return kept.size();
  }

  @Override
  public @Nullable T get(String key) {
    return restore(kept.get(key));
  }

  /** The informer is to tell of objects when it sees them, while all of them is at hand. */
  @Override
  public boolean isFullState() {
    return false;
  }

  private @Nullable T restore(@Nullable KeptMetadata metadata) {
    return metadata == null ? null : restoreKnown(metadata);
  }

  private T restoreKnown(KeptMetadata metadata) {
    T object = blank.get();
    object.setMetadata(metadata.toMetadata());
    return object;
  }
}
