package io.ackj.runtime.kube;

import io.ackj.kube.KubeServer;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.awaitility.Awaitility;

/** A server that serves widgets, a client for what is tested, and what users do. */
final class WidgetCluster implements AutoCloseable {
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
          subresources: {status: {}}
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec: {type: object, properties: {size: {type: integer}}}
                status:
                  type: object
                  properties:
                    phase: {type: string}
                    count: {type: integer}
                    details: {type: object, additionalProperties: {type: string}}
      """;

  private final KubeServer server = KubeServer.start();
  private final KubernetesClient user = connect("user");
  private final KubernetesClient client = connect("ackj-test");

  WidgetCluster() {
    user.load(new ByteArrayInputStream(CRD.getBytes(StandardCharsets.UTF_8))).serverSideApply();
    Awaitility.await("the kind to be served")
        .ignoreExceptionsInstanceOf(KubernetesClientException.class)
        .until(() -> user.resources(Widget.class).inAnyNamespace().list() != null);
  }

  KubeServer server() {
    return server;
  }

  KubernetesClient client() {
    return client;
  }

  Widget create(Widget widget) {
    return user.resource(widget).create();
  }

  void createNamespace(String name, Map<String, String> annotations) {
    user.resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .withAnnotations(annotations)
                .endMetadata()
                .build())
        .create();
  }

  /** Applies a JSON merge patch as a user. */
  Widget patch(String name, String patch) {
    return widget(name).patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }

  void annotateNamespace(String name, String key, String value) {
    user.namespaces()
        .withName(name)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\":{\"annotations\":{\"%s\":\"%s\"}}}".formatted(key, value));
  }

  void labelNamespace(String name, String key, String value) {
    user.namespaces()
        .withName(name)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\":{\"labels\":{\"%s\":\"%s\"}}}".formatted(key, value));
  }

  void delete(String name) {
    widget(name).delete();
  }

  Widget stored(String name) {
    return widget(name).get();
  }

  private Resource<Widget> widget(String name) {
    return user.resources(Widget.class).inNamespace("default").withName(name);
  }

  KubernetesClient connect(String userAgent) {
    Config config =
        new ConfigBuilder(Config.fromKubeconfig(server.kubeconfig()))
            .withRequestRetryBackoffInterval(10)
            .withWatchReconnectInterval(10)
            .build();
    return KubeClients.create(config, userAgent, (method, host, code) -> {});
  }

  @Override
  public void close() {
    client.close();
    user.close();
    server.close();
  }
}
