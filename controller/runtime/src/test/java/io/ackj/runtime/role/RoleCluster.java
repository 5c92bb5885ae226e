package io.ackj.runtime.role;

import io.ackj.kube.KubeServer;
import io.ackj.runtime.kube.KubeClients;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;

/** A server, a client for what is tested, and what administrators do. */
final class RoleCluster implements AutoCloseable {
  static final String HOME = "ack-system";

  private final KubeServer server = KubeServer.start();
  private final KubernetesClient admin = connect("admin");
  private final KubernetesClient client = connect("ackj-test");

  RoleCluster() {
    admin
        .resource(new NamespaceBuilder().withNewMetadata().withName(HOME).endMetadata().build())
        .create();
  }

  KubeServer server() {
    return server;
  }

  KubernetesClient client() {
    return client;
  }

  void putMap(String name, Map<String, String> data) {
    admin
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withNamespace(HOME)
                .withName(name)
                .endMetadata()
                .withData(data)
                .build())
        .serverSideApply();
  }

  void installSelectors() {
    String file = "/crds/services.k8s.aws_iamroleselectors.yaml";
    InputStream crd = Objects.requireNonNull(RoleCluster.class.getResourceAsStream(file));
    admin.load(crd).serverSideApply();
    Awaitility.await("the kind to be served")
        .ignoreExceptionsInstanceOf(KubernetesClientException.class)
        .until(() -> admin.genericKubernetesResources(RoleSelectors.CONTEXT).list() != null);
  }

  void putSelector(String name, String spec) {
    String yaml =
        """
        apiVersion: services.k8s.aws/v1alpha1
        kind: IAMRoleSelector
        metadata: {name: %s}
        spec: %s
        """
            .formatted(name, spec);
    admin.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))).serverSideApply();
  }

  void annotateSelector(String name, String key, String value) {
    admin
        .genericKubernetesResources(RoleSelectors.CONTEXT)
        .withName(name)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\":{\"annotations\":{\"%s\":\"%s\"}}}".formatted(key, value));
  }

  private KubernetesClient connect(String userAgent) {
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
    admin.close();
    server.close();
  }
}
