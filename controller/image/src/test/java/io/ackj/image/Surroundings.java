package io.ackj.image;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import io.ackj.kube.KubeServer;
import io.ackj.kube.tls.ServerIdentity;
import io.ackj.testkit.kube.TrustingClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** A cluster with our CRDs and an AWS, both over HTTPS, and a proxy on the way to them. */
final class Surroundings implements AutoCloseable {
  private static final double SPEED = 500;
  private static final String GROUP = "/apis/dynamodb.services.k8s.aws/v1alpha1";
  private static final String TABLES = GROUP + "/namespaces/default/tables";

  private final KubeServer kube = KubeServer.start();
  private final AwsSimulator aws;
  private final Tunnel https;
  private final Tunnel proxy;
  private final HttpClient client;

  Surroundings() throws IOException, GeneralSecurityException {
    aws = AwsSimulator.start(AwsOptions.defaults().withSpeed(SPEED));
    SSLContext tls = SSLContext.getInstance("TLS");
    KeyManager identity = ServerIdentity.of(kube.certificates()).keyManager();
    tls.init(new KeyManager[] {identity}, null, null);
    https =
        Tunnel.to(
            aws.port(),
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    proxy = Tunnel.proxy();
    client = TrustingClient.trusting(kube.certificateAuthority());
    addCrds();
  }

  private void addCrds() throws IOException {
    try (var crds = Files.list(Project.file("helm/crds"))) {
      for (Path crd : crds.sorted().toList()) {
        send(
            "POST",
            "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
            Files.readString(crd));
      }
    }
  }

  /** Returns the simulator. */
  AwsSimulator aws() {
    return aws;
  }

  /** Returns where AWS is. */
  URI awsUri() {
    return URI.create("https://127.0.0.1:" + https.port());
  }

  /** Returns the proxy. */
  Tunnel proxy() {
    return proxy;
  }

  /** Returns where the proxy is. */
  URI proxyUri() {
    return URI.create("http://127.0.0.1:" + proxy.port());
  }

  /** Returns the certificate, PEM, that both are to be trusted by. */
  String authority() {
    return kube.certificateAuthority();
  }

  /** Returns the text of a kubeconfig file. */
  String kubeconfig() {
    return kube.kubeconfig();
  }

  /** Creates a table. */
  void createTable(String manifest) {
    send("POST", TABLES, manifest);
  }

  /** Returns a table as JSON; that of an error if there is none. */
  String table(String name) {
    return answer("GET", TABLES + "/" + name, "").body();
  }

  /** Returns the operations that were called successfully, the oldest first. */
  List<String> operations() {
    return aws.calls().all().stream().map(call -> call.operation()).toList();
  }

  /** Deletes a table. */
  void deleteTable(String name) {
    send("DELETE", TABLES + "/" + name, "");
  }

  private void send(String method, String path, String body) {
    HttpResponse<String> answer = answer(method, path, body);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer.body());
    }
  }

  private HttpResponse<String> answer(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(kube.uri().resolve(path))
            .header("Authorization", "Bearer " + kube.token())
            .header("Content-Type", "application/yaml")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    https.close();
    aws.close();
    kube.close();
  }
}
