package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of an object's metadata that is kept for every object, so that thousands of them cost
 * little.
 */
record KeptMetadata(
    @Nullable String namespace,
    String name,
    String uid,
    String resourceVersion,
    @Nullable Long generation,
    @Nullable String deletionTimestamp,
    List<String> finalizers,
    Map<String, String> labels,
    Map<String, String> annotations) {
  /**
   * Returns what is kept of metadata.
   *
   * @param labels which to keep, by their keys
   * @param annotations which to keep, by their keys
   */
  static KeptMetadata of(
      ObjectMeta metadata, Predicate<String> labels, Predicate<String> annotations) {
    List<String> finalizers = metadata.getFinalizers();
    return new KeptMetadata(
        interned(metadata.getNamespace()),
        metadata.getName(),
        metadata.getUid(),
        metadata.getResourceVersion(),
        metadata.getGeneration(),
        metadata.getDeletionTimestamp(),
        finalizers == null ? List.of() : finalizers.stream().map(String::intern).toList(),
        only(labels, metadata.getLabels()),
        only(annotations, metadata.getAnnotations()));
  }

  ObjectMeta toMetadata() {
    return new ObjectMetaBuilder()
        .withNamespace(namespace)
        .withName(name)
        .withUid(uid)
        .withResourceVersion(resourceVersion)
        .withGeneration(generation)
        .withDeletionTimestamp(deletionTimestamp)
        .withFinalizers(finalizers)
        .withLabels(labels)
        .withAnnotations(annotations)
        .build();
  }

  private static Map<String, String> only(
      Predicate<String> keys, @Nullable Map<String, String> all) {
    if (all == null || all.keySet().stream().noneMatch(keys)) {
      return Map.of();
    }
    return all.entrySet().stream()
        .filter(entry -> keys.test(entry.getKey()))
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.getKey().intern(), entry -> entry.getValue().intern()));
  }

  /** Objects have the same few namespaces, finalizers, keys and mostly values. */
  private static @Nullable String interned(@Nullable String text) {
    return text == null ? null : text.intern();
  }
}
