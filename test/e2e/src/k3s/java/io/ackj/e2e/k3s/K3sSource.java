package io.ackj.e2e.k3s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.e2e.harness.ClusterSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;

/** Starts k3s in Docker; Testcontainers removes it when the JVM ends. */
public final class K3sSource implements ClusterSource {
  private static final DockerImageName IMAGE = DockerImageName.parse("rancher/k3s:v1.34.1-k3s1");
  private static final String ACCOUNT = "tests";

  @Override
  public String obstacle() {
    return DockerClientFactory.instance().isDockerAvailable() ? "" : "there is no Docker here";
  }

  @Override
  @SuppressWarnings("resource") // It lasts as long as the JVM.
  public String start() {
    K3sContainer container = new K3sContainer(IMAGE);
    container.start();
    kubectl(container, "create", "serviceaccount", ACCOUNT);
    kubectl(
        container,
        "create",
        "clusterrolebinding",
        ACCOUNT,
        "--clusterrole=cluster-admin",
        "--serviceaccount=default:" + ACCOUNT);
    String token = kubectl(container, "create", "token", ACCOUNT, "--duration=24h").strip();
    return withToken(container.getKubeConfigYaml(), token);
  }

  private static String kubectl(K3sContainer container, String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "kubectl";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      var result = container.execInContainer(command);
      if (result.getExitCode() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + result.getStderr());
      }
      return result.getStdout();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** k3s has a key of a sort that fabric8's client needs another library for. */
  private static String withToken(String kubeconfig, String token) {
    try {
      JsonNode cluster = new YAMLMapper().readTree(kubeconfig).at("/clusters/0/cluster");
      return """
          apiVersion: v1
          kind: Config
          clusters: [{name: k3s, cluster: {server: "%s", certificate-authority-data: "%s"}}]
          users: [{name: tests, user: {token: "%s"}}]
          contexts: [{name: k3s, context: {cluster: k3s, user: tests}}]
          current-context: k3s
          """
          .formatted(
              cluster.path("server").asText(),
              cluster.path("certificate-authority-data").asText(),
              token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
