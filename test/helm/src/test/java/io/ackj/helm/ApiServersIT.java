package io.ackj.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.KubeServer;
import io.ackj.testkit.kube.RealApiServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** API servers accept what the chart renders, without a field that they do not know. */
class ApiServersIT {
  /** No such kind, or one that cannot be created. */
  private static final Set<Integer> NOT_SERVED =
      Set.of(HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_BAD_METHOD);

  private static final Set<String> ALL_KINDS =
      Set.of(
          "ClusterRole",
          "ClusterRoleBinding",
          "Deployment",
          "NetworkPolicy",
          "PodDisruptionBudget",
          "PodMonitor",
          "Role",
          "RoleBinding",
          "Service",
          "ServiceAccount");

  @Test
  void theOneInTheJvmAcceptsWhatItServes() {
    try (KubeServer server = KubeServer.start();
        KubernetesClient client = client(server.kubeconfig())) {
      prepare(client);

      assertThat(accepted(client))
          .contains("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding", "ServiceAccount")
          .contains("PodMonitor");
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = RealApiServer.ASSETS, matches = ".+")
  void aRealOneAcceptsEverything(@TempDir Path directory)
      throws IOException, GeneralSecurityException {
    try (RealApiServer server = RealApiServer.start(directory);
        KubernetesClient client = client(server.kubeconfig())) {
      prepare(client);

      assertThat(accepted(client)).isEqualTo(ALL_KINDS);
    }
  }

  /** No namespace has to make way for the pod. */
  @Test
  @EnabledIfEnvironmentVariable(named = RealApiServer.ASSETS, matches = ".+")
  void thePodIsAllowedWherePodsAreRestricted(@TempDir Path directory)
      throws IOException, GeneralSecurityException {
    try (RealApiServer server = RealApiServer.start(directory);
        KubernetesClient client = client(server.kubeconfig())) {
      namespace(client, Chart.NAMESPACE, "pod-security.kubernetes.io/enforce: restricted");
      ObjectNode pod = Project.YAML.createObjectNode();
      pod.put("apiVersion", "v1").put("kind", "Pod").putObject("metadata").put("name", "pod");
      pod.set("spec", Chart.render("{}").deployment().at("/spec/template/spec"));

      create(client, "/api/v1/namespaces/" + Chart.NAMESPACE + "/pods?dryRun=All", pod);
    }
  }

  /** Creates all objects of all rows, for trial; returns the kinds that the server knows. */
  private static Set<String> accepted(KubernetesClient client) {
    Set<String> kinds = new TreeSet<>();
    List<String> refusals = new ArrayList<>();
    rows()
        .flatMap(row -> Chart.render(row.path("given").toString()).objects().stream())
        .distinct()
        .forEach(
            object -> {
              try {
                create(
                    client,
                    ObjectPath.ofList(object) + "?dryRun=All&fieldValidation=Strict",
                    object);
                kinds.add(object.path("kind").asText());
              } catch (KubernetesClientException e) {
                if (!NOT_SERVED.contains(e.getCode())) {
                  refusals.add(e.getMessage() + ": " + object);
                }
              }
            });
    assertThat(refusals).isEmpty();
    return kinds;
  }

  private static Stream<JsonNode> rows() {
    List<JsonNode> rows = new ArrayList<>();
    Project.resource("/ack-values.yaml").forEach(rows::add);
    Project.resource("/own-values.yaml").forEach(rows::add);
    return rows.stream();
  }

  private static void prepare(KubernetesClient client) {
    for (String name : List.of(Chart.NAMESPACE, "a", "b", "leases")) {
      namespace(client, name, "name: " + name);
    }
    String crds = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    create(client, crds, Project.resource("/podmonitors.yaml"));
  }

  private static void namespace(KubernetesClient client, String name, String labels) {
    String object = "{apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: {%s}}}";
    create(client, "/api/v1/namespaces", Project.parse(object.formatted(name, labels)));
  }

  private static void create(KubernetesClient client, String path, JsonNode object) {
    client.raw(path, "POST", object);
  }

  private static KubernetesClient client(String kubeconfig) {
    return new KubernetesClientBuilder().withConfig(Config.fromKubeconfig(kubeconfig)).build();
  }
}
