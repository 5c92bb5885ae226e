package io.ackj.helm;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.dynamodb.DynamoDbController;
import io.ackj.testkit.kube.RealApiServer;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Does what a kubelet would do with the pod of a Deployment, in a cluster that has none. */
public final class Kubelet {
  private static final StaticCredentialsProvider AWS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create("AKIA111122223333CTRL", "secret"));

  private Kubelet() {}

  /**
   * Starts the controller in this JVM, with a token of the pod's service account.
   *
   * @param process that of the Deployment, or one that is like it
   */
  public static DynamoDbController start(
      RealApiServer server, JsonNode deployment, ContainerProcess process) {
    try {
      String kubeconfig = server.kubeconfig().replace(server.token(), token(server, deployment));
      return DynamoDbController.start(process.config(), Config.fromKubeconfig(kubeconfig), AWS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String token(RealApiServer server, JsonNode deployment) {
    String path =
        "/api/v1/namespaces/%s/serviceaccounts/%s/token"
            .formatted(
                deployment.at("/metadata/namespace").asText(),
                deployment.at("/spec/template/spec/serviceAccountName").asText());
    HttpResponse<String> answer = server.send("POST", path, "application/json", "{\"spec\": {}}");
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.body());
    }
    return Project.parse(answer.body()).at("/status/token").asText();
  }
}
