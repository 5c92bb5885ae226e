package io.ackj.kube.gc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.meta.MetadataShape;
import io.ackj.kube.registry.DeleteOptions.Propagation;
import io.ackj.kube.registry.Served;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Deletes what is in a namespace that is being deleted, says in its conditions what is left, and
 * lets it go when nothing is.
 */
record NamespaceCleaner(Store store, Disposal disposal, Clock clock) {
  static final String NAMESPACES = "namespaces";
  private static final String FINALIZER = "kubernetes";

  /** Goes on with a namespace, if it is being deleted. */
  void clean(String name) {
    ObjectKey key = new ObjectKey(NAMESPACES, "", name);
    Optional<StoredObject> namespace = store.get(key);
    if (namespace.isEmpty() || !namespace.get().isDeleting()) {
      return;
    }
    contents(name).stream()
        .filter(object -> !object.isDeleting())
        .forEach(object -> disposal.delete(object, Propagation.BACKGROUND));
    List<StoredObject> left = contents(name);
    if (left.isEmpty()) {
      disposal.change(key, NamespaceCleaner::release);
    } else {
      disposal.change(key, object -> tell(object, left));
    }
  }

  private List<StoredObject> contents(String namespace) {
    List<StoredObject> contents = new ArrayList<>();
    for (Served served : disposal.registry().catalogue().namespaced()) {
      contents.addAll(store.list(served.storage(), namespace).objects());
    }
    return contents;
  }

  private static ObjectNode release(ObjectNode namespace) {
    ObjectNode spec = Json.childOrNew(namespace, "spec");
    ArrayNode kept = namespace.arrayNode();
    spec.path("finalizers")
        .forEach(
            finalizer -> {
              if (!finalizer.asText().equals(FINALIZER)) {
                kept.add(finalizer);
              }
            });
    if (kept.isEmpty()) {
      spec.remove("finalizers");
    } else {
      spec.set("finalizers", kept);
    }
    return namespace;
  }

  private ObjectNode tell(ObjectNode namespace, List<StoredObject> left) {
    Conditions conditions = new Conditions(namespace, MetadataShape.time(clock.instant()));
    conditions.set(
        "NamespaceDeletionDiscoveryFailure",
        false,
        "ResourcesDiscovered",
        "All resources successfully discovered");
    conditions.set(
        "NamespaceDeletionGroupVersionParsingFailure",
        false,
        "ParsedGroupVersions",
        "All legacy kube types successfully parsed");
    conditions.set(
        "NamespaceDeletionContentFailure",
        false,
        "ContentDeleted",
        "All content successfully deleted, may be waiting on finalization");
    conditions.set("NamespaceContentRemaining", true, "SomeResourcesRemain", remaining(left));
    conditions.set("NamespaceFinalizersRemaining", true, "SomeFinalizersRemain", finalizers(left));
    return namespace;
  }

  private static String remaining(List<StoredObject> left) {
    Map<String, Long> counts =
        left.stream()
            .collect(
                Collectors.groupingBy(
                    object -> object.key().resource(), TreeMap::new, Collectors.counting()));
    return "Some resources are remaining: "
        + counts.entrySet().stream()
            .map(
                entry -> "%s has %d resource instances".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static String finalizers(List<StoredObject> left) {
    Map<String, Long> counts = new TreeMap<>();
    for (StoredObject object : left) {
      object
          .tree()
          .path("metadata")
          .path("finalizers")
          .forEach(finalizer -> counts.merge(finalizer.asText(), 1L, Long::sum));
    }
    return "Some content in the namespace has finalizers remaining: "
        + counts.entrySet().stream()
            .map(entry -> "%s in %d resource instances".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
  }
}
