package io.ackj.kube.informer;

import io.ackj.kube.KubeServer;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** Custom objects on a server, and what is done to them. */
final class Widgets implements AutoCloseable {
  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: widgets.test.ackj.io}
      spec:
        group: test.ackj.io
        scope: Namespaced
        names: {kind: Widget, plural: widgets}
        versions:
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec: {type: object, properties: {size: {type: integer}}}
      """;

  private static final ResourceDefinitionContext KIND =
      new ResourceDefinitionContext.Builder()
          .withGroup("test.ackj.io")
          .withVersion("v1")
          .withKind("Widget")
          .withPlural("widgets")
          .withNamespaced(true)
          .build();

  private final KubernetesClient client;

  private Widgets(KubernetesClient client) {
    this.client = client;
  }

  /** Connects to a server and adds the kind. */
  static Widgets on(KubeServer server) {
    Widgets widgets = new Widgets(connect(server, false));
    widgets.install();
    return widgets;
  }

  /**
   * Returns a client.
   *
   * @param onlyHttpWatches whether watches are chunked answers; else they are WebSockets
   */
  static KubernetesClient connect(KubeServer server, boolean onlyHttpWatches) {
    Config config =
        new ConfigBuilder(Config.fromKubeconfig(server.kubeconfig()))
            .withOnlyHttpWatches(onlyHttpWatches)
            .withRequestRetryBackoffInterval(10)
            .withWatchReconnectInterval(10)
            .build();
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  /** Returns the kind's objects in all namespaces, through a client of one's own. */
  static MixedOperation<
          GenericKubernetesResource,
          GenericKubernetesResourceList,
          Resource<GenericKubernetesResource>>
      of(KubernetesClient client) {
    return client.genericKubernetesResources(KIND);
  }

  void install() {
    client.load(new ByteArrayInputStream(CRD.getBytes(StandardCharsets.UTF_8))).serverSideApply();
    Awaitility.await("the kind to be served")
        .ignoreExceptionsInstanceOf(KubernetesClientException.class)
        .until(() -> of(client).inAnyNamespace().list() != null);
  }

  /** Removes the kind, and with it all objects. */
  void uninstall() {
    client
        .apiextensions()
        .v1()
        .customResourceDefinitions()
        .withName("widgets.test.ackj.io")
        .delete();
    Awaitility.await("the kind to be gone")
        .until(
            () ->
                client
                        .apiextensions()
                        .v1()
                        .customResourceDefinitions()
                        .withName("widgets.test.ackj.io")
                        .get()
                    == null);
  }

  void create(int first, int end) {
    for (int i = first; i < end; i++) {
      GenericKubernetesResource widget = new GenericKubernetesResource();
      widget.setApiVersion("test.ackj.io/v1");
      widget.setKind("Widget");
      widget.setMetadata(new ObjectMetaBuilder().withName(name(i)).build());
      widget.setAdditionalProperties(Map.of("spec", Map.of("size", i)));
      in("default").resource(widget).create();
    }
  }

  void change(int first, int end, int size) {
    for (int i = first; i < end; i++) {
      in("default")
          .withName(name(i))
          .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"size\":%d}}".formatted(size));
    }
  }

  void delete(int first, int end) {
    for (int i = first; i < end; i++) {
      in("default").withName(name(i)).delete();
    }
  }

  /** Returns the resource versions by name, as the server has them. */
  SortedMap<String, String> versions() {
    return versionsOf(of(client).inAnyNamespace().list().getItems());
  }

  static SortedMap<String, String> versionsOf(Iterable<GenericKubernetesResource> widgets) {
    SortedMap<String, String> versions = new TreeMap<>();
    for (GenericKubernetesResource widget : widgets) {
      versions.put(widget.getMetadata().getName(), widget.getMetadata().getResourceVersion());
    }
    return versions;
  }

  @Override
  public void close() {
    client.close();
  }

  private NonNamespaceOperation<
          GenericKubernetesResource,
          GenericKubernetesResourceList,
          Resource<GenericKubernetesResource>>
      in(String namespace) {
    return of(client).inNamespace(namespace);
  }

  private static String name(int number) {
    return "widget-%04d".formatted(number);
  }
}
