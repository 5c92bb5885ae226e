package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.List;
import java.util.Set;

/**
 * How objects of a kind are listed and watched.
 *
 * @param labelSelector as kubectl takes it; empty for all objects
 * @param pageSize how many objects an answer to a list has at most
 */
record Watching<T extends HasMetadata>(
    KubernetesClient client, Class<T> type, String labelSelector, long pageSize) {
  /** Returns an informer for each namespace, or one for all if none is named. None is started. */
  List<SharedIndexInformer<T>> informers(Set<String> namespaces) {
    // What a watch tells is read as an object of this kind at once.
    client.getKubernetesSerialization().registerKubernetesResource(type);
    MixedOperation<T, KubernetesResourceList<T>, Resource<T>> all = client.resources(type);
    if (namespaces.isEmpty()) {
      return List.of(informer(all.inAnyNamespace()));
    }
    return namespaces.stream().sorted().map(name -> informer(all.inNamespace(name))).toList();
  }

  private SharedIndexInformer<T> informer(
      FilterWatchListDeletable<T, KubernetesResourceList<T>, Resource<T>> objects) {
    var selected = labelSelector.isEmpty() ? objects : objects.withLabelSelector(labelSelector);
    // The server may be away, or the kind not installed yet: neither is a reason to give up.
    return selected
        .withLimit(pageSize)
        .runnableInformer(0)
        .exceptionHandler((started, error) -> true);
  }
}
