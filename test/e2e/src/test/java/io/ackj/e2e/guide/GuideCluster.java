package io.ackj.e2e.guide;

import io.ackj.e2e.harness.Cluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.OwnCluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cluster for all pages, one after the other: a controller of all namespaces would not get on
 * with other tests, and a real server for each page would take too long to start.
 */
final class GuideCluster implements AutoCloseable {
  private static final String NO_FINALIZERS = "{\"metadata\": {\"finalizers\": null}}";

  private static final List<ResourceDefinitionContext> SWEPT =
      Stream.concat(
              Arrays.stream(ObjectKind.values()).map(ObjectKind::context),
              Stream.of(
                  kind("services.k8s.aws", "v1alpha1", "IAMRoleSelector", false),
                  kind("", "v1", "ConfigMap", true),
                  kind("", "v1", "Secret", true),
                  kind("", "v1", "Event", true)))
          .toList();

  private final OwnCluster own;
  private final Set<String> namespaces;

  private GuideCluster(OwnCluster own) {
    this.own = own;
    client()
        .namespaces()
        .resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName(Stage.SYSTEM_NAMESPACE)
                .endMetadata()
                .build())
        .createOr(NonDeletingOperation::update);
    this.namespaces = names();
  }

  /** Starts one; skips the test where this machine has no such cluster. */
  static GuideCluster start(ClusterKind kind) {
    return new GuideCluster(OwnCluster.start(kind));
  }

  Cluster cluster() {
    return own.cluster();
  }

  private KubernetesClient client() {
    return cluster().client();
  }

  /** Leaves nothing of a page whose controller has ended. */
  void sweep() {
    SWEPT.forEach(this::sweep);
    names().stream().filter(name -> !namespaces.contains(name)).forEach(this::removeNamespace);
  }

  private void sweep(ResourceDefinitionContext kind) {
    var objects = client().genericKubernetesResources(kind);
    var found =
        kind.isNamespaceScoped()
            ? objects.inAnyNamespace().list().getItems()
            : objects.list().getItems();
    for (GenericKubernetesResource object : found) {
      String namespace = object.getMetadata().getNamespace();
      if (namespace == null) {
        remove(objects.resource(object), object);
      } else if (!namespace.startsWith("kube-")) {
        remove(objects.inNamespace(namespace).resource(object), object);
      }
    }
  }

  private static void remove(
      Resource<GenericKubernetesResource> place, GenericKubernetesResource object) {
    if (!object.getMetadata().getFinalizers().isEmpty()) {
      place.patch(PatchContext.of(PatchType.JSON_MERGE), NO_FINALIZERS);
    }
    place.delete();
  }

  /** Beside a real kube-apiserver there is nobody who would empty a namespace and let it go. */
  private void removeNamespace(String name) {
    client().namespaces().withName(name).delete();
    Namespace left = client().namespaces().withName(name).get();
    if (left != null && left.getSpec() != null && !left.getSpec().getFinalizers().isEmpty()) {
      left.getSpec().setFinalizers(List.of());
      finish(left);
    }
  }

  private void finish(Namespace left) {
    String name = left.getMetadata().getName();
    try {
      client().raw("/api/v1/namespaces/" + name + "/finalize", "PUT", left);
    } catch (KubernetesClientException e) {
      // Elsewhere somebody does, and was quicker.
      if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
        throw e;
      }
    }
  }

  private Set<String> names() {
    return client().namespaces().list().getItems().stream()
        .map(namespace -> namespace.getMetadata().getName())
        .collect(Collectors.toSet());
  }

  private static ResourceDefinitionContext kind(
      String group, String version, String kind, boolean isNamespaced) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(group)
        .withVersion(version)
        .withKind(kind)
        .withPlural(kind.toLowerCase(java.util.Locale.ROOT) + "s")
        .withNamespaced(isNamespaced)
        .build();
  }

  @Override
  public void close() {
    own.close();
  }
}
