package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
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
        metadata.getNamespace(),
        metadata.getName(),
        metadata.getUid(),
        metadata.getResourceVersion(),
        metadata.getGeneration(),
        metadata.getDeletionTimestamp(),
        // All objects of a kind have the same few.
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
    Map<String, String> kept = new TreeMap<>(all);
    kept.keySet().removeIf(keys.negate());
    return Map.copyOf(kept);
  }
}
