package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.dynamodb.DynamoDbController;
import io.ackj.helm.Chart;
import io.ackj.helm.ContainerProcess;
import io.ackj.helm.Project;
import io.ackj.testkit.kube.RealApiServer;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The chart, installed in a cluster that has no kubelet: the controller is started in this JVM as a
 * kubelet would start it, with a token of its service account.
 */
final class Installation implements AutoCloseable {
  private static final StaticCredentialsProvider AWS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create("AKIA111122223333CTRL", "secret"));

  private static final String REVIEWS = "/apis/authorization.k8s.io/v1/subjectaccessreviews";

  private final RealApiServer server;
  private final Api api;

  private Installation(RealApiServer server, Api api) {
    this.server = server;
    this.api = api;
  }

  static Installation of(RealApiServer server, Api api, String values) {
    api.ensureNamespace(Variant.OBJECTS);
    Chart.install(server.kubeconfigFile(), Chart.RELEASE, Chart.NAMESPACE, values);
    return new Installation(server, api);
  }

  /** Returns the name of the service account in the API server's log. */
  String user() {
    return "system:serviceaccount:" + Chart.NAMESPACE + ':' + serviceAccount();
  }

  /** Returns whether the service account has a right. */
  boolean may(Grant grant) {
    String[] resource = grant.right().resource().split("/", 2);
    ObjectNode review = Project.YAML.createObjectNode();
    ObjectNode spec = review.putObject("spec").put("user", user());
    spec.putObject("resourceAttributes")
        .put("group", grant.right().group())
        .put("resource", resource[0])
        .put("subresource", resource.length == 1 ? "" : resource[1])
        .put("verb", grant.right().verb())
        .put("namespace", grant.namespace())
        .put("name", grant.name());
    return api.create(REVIEWS, review.toString()).at("/status/allowed").asBoolean();
  }

  /** Starts the controller that the Deployment describes. */
  DynamoDbController startController() {
    return DynamoDbController.start(ContainerProcess.of(deployment()).config(), kube(), AWS);
  }

  private Config kube() {
    try {
      return Config.fromKubeconfig(server.kubeconfig().replace(server.token(), serviceToken()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String serviceToken() {
    String path = "/api/v1/namespaces/%s/serviceaccounts/%s/token";
    return api.create(path.formatted(Chart.NAMESPACE, serviceAccount()), "spec: {}")
        .at("/status/token")
        .asText();
  }

  private String serviceAccount() {
    return deployment().at("/spec/template/spec/serviceAccountName").asText();
  }

  private JsonNode deployment() {
    String path = "/apis/apps/v1/namespaces/" + Chart.NAMESPACE + "/deployments";
    return api.find(path).orElseThrow().at("/items/0");
  }

  @Override
  public void close() {
    Chart.uninstall(server.kubeconfigFile(), Chart.RELEASE, Chart.NAMESPACE);
  }
}
