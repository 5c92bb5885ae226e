package io.ackj.testkit.kube;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.ackj.testkit.net.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A real kube-apiserver with etcd, from the binaries in {@code KUBEBUILDER_ASSETS}. Both listen on
 * loopback only. There is no controller manager: nobody collects garbage or empties namespaces that
 * are deleted. {@link #close} ends both at once.
 */
public final class RealApiServer implements AutoCloseable {
  /** The variable, by the convention of envtest, that names the directory of the binaries. */
  public static final String ASSETS = "KUBEBUILDER_ASSETS";

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Path assets;
  private final Path directory;
  private final String token = UUID.randomUUID().toString();

  /** etcd, then kube-apiserver. */
  private final List<Process> processes = new CopyOnWriteArrayList<>();

  private final List<Integer> ports;
  private final URI address;
  private @Nullable HttpClient client;

  private RealApiServer(Path assets, Path directory) throws IOException {
    this.assets = assets;
    this.directory = directory;
    this.ports = List.of(FreePort.find(), FreePort.find());
    this.address = URI.create("https://127.0.0.1:" + ports.get(1));
  }

  /**
   * Starts both servers and returns when they answer.
   *
   * @param directory for them alone; it holds 120 MB when they have ended
   * @throws IllegalStateException if {@link #ASSETS} is not set
   */
  public static RealApiServer start(Path directory) throws IOException, GeneralSecurityException {
    String assets = System.getenv(ASSETS);
    if (assets == null || assets.isBlank()) {
      throw new IllegalStateException(
          ASSETS + " is not set; it has to name a directory with etcd and kube-apiserver");
    }
    RealApiServer server = new RealApiServer(Path.of(assets), directory);
    try {
      server.launchBoth();
      return server;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void launchBoth() throws IOException, GeneralSecurityException {
    writeSecrets();
    launch(
        "etcd",
        "--data-dir=" + directory.resolve("etcd"),
        "--unsafe-no-fsync",
        "--log-level=error",
        "--listen-client-urls=http://127.0.0.1:" + ports.get(0),
        "--advertise-client-urls=http://127.0.0.1:" + ports.get(0),
        "--listen-peer-urls=http://127.0.0.1:0");
    launchApiServer();
    Path certificate = certificate();
    await(() -> Files.exists(certificate) && Files.size(certificate) > 0);
    client = TrustingClient.trusting(certificateAuthority());
    awaitReady();
    writeKubeconfig();
  }

  private void launchApiServer() throws IOException {
    launch(
        "kube-apiserver",
        "--etcd-servers=http://127.0.0.1:" + ports.get(0),
        "--bind-address=127.0.0.1",
        "--advertise-address=127.0.0.1",
        "--secure-port=" + ports.get(1),
        "--cert-dir=" + directory.resolve("certificates"),
        // A loopback address cannot stand in Endpoints.
        "--endpoint-reconciler-type=none",
        "--service-cluster-ip-range=10.0.0.0/24",
        "--authorization-mode=RBAC",
        "--token-auth-file=" + directory.resolve("tokens.csv"),
        "--disable-admission-plugins=ServiceAccount",
        "--service-account-issuer=https://kubernetes.default.svc",
        "--service-account-signing-key-file=" + directory.resolve("service-account.key"),
        "--service-account-key-file=" + directory.resolve("service-account.key"),
        "--audit-policy-file=" + directory.resolve("audit-policy.yaml"),
        "--audit-log-path=" + auditLog());
  }

  private void awaitReady() {
    await(() -> send("GET", "/readyz", "", "").statusCode() == 200);
  }

  /**
   * Ends kube-apiserver at once, and starts it on the same port, with what etcd has stored; returns
   * when it answers. All connections are broken off.
   */
  public void restartApiServer() throws IOException {
    Process former = processes.remove(processes.size() - 1);
    former.destroyForcibly();
    former.onExit().join();
    launchApiServer();
    awaitReady();
  }

  /** Returns where the server listens, such as {@code https://127.0.0.1:6443}. */
  public URI uri() {
    return address;
  }

  /** Returns the bearer token of a user who may do everything. */
  public String token() {
    return token;
  }

  /** Returns the authority of the server's certificate, in PEM. */
  public String certificateAuthority() throws IOException {
    return Files.readString(certificate(), US_ASCII);
  }

  /** Returns the text of a kubeconfig with all rights. */
  public String kubeconfig() throws IOException {
    return Files.readString(kubeconfigFile());
  }

  /** Returns the file that holds {@link #kubeconfig}. */
  public Path kubeconfigFile() {
    return directory.resolve("kubeconfig");
  }

  /**
   * Returns the file with a line of JSON, an {@code audit.k8s.io/v1} Event, for each request that
   * was made with the token of a service account, when it was answered. A question about rights is
   * there with what was asked and answered. There is no file before the first such request.
   */
  public Path auditLog() {
    return directory.resolve("audit.log");
  }

  /** The server makes its own certificate and writes the authority behind it into the same file. */
  private Path certificate() {
    return directory.resolve("certificates/apiserver.crt");
  }

  /** Sends a request with all rights and returns the answer, whatever its status is. */
  public HttpResponse<String> send(String method, String path, String contentType, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    try {
      return Objects.requireNonNull(client)
          .send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs the kubectl of the same version; returns what it prints, to both outputs. */
  public String kubectl(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(assets.resolve("kubectl").toString());
    command.add("--kubeconfig=" + kubeconfigFile());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), UTF_8);
      process.waitFor();
      return text;
    }
  }

  /** Returns the ids of both processes. */
  public List<Long> pids() {
    return processes.stream().map(Process::pid).toList();
  }

  /** Ends both servers at once: what they keep is thrown away anyway. */
  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }

  private void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(START_LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .failFast(this::failIfEnded)
        .until(condition);
  }

  private void failIfEnded() {
    if (!processes.stream().allMatch(Process::isAlive)) {
      throw new IllegalStateException("a server ended:\n" + logs());
    }
  }

  private String logs() {
    StringBuilder logs = new StringBuilder();
    for (String name : List.of("etcd.log", "kube-apiserver.log")) {
      try {
        logs.append(Files.readString(directory.resolve(name)));
      } catch (IOException e) {
        logs.append(name).append(": ").append(e.getMessage()).append('\n');
      }
    }
    return logs.toString();
  }

  private void launch(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(assets.resolve(name).toString());
    command.addAll(List.of(arguments));
    processes.add(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(name + ".log").toFile())
            .start());
  }

  private void writeSecrets() throws IOException, GeneralSecurityException {
    Files.writeString(directory.resolve("tokens.csv"), token + ",admin,admin,system:masters\n");
    // RSA, since the server takes the public half from the same file only where the key is RSA.
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    Files.writeString(
        directory.resolve("service-account.key"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                .encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    Files.writeString(
        directory.resolve("audit-policy.yaml"),
        """
        apiVersion: audit.k8s.io/v1
        kind: Policy
        omitStages: [RequestReceived]
        rules:
          - level: RequestResponse
            userGroups: ["system:serviceaccounts"]
            resources: [{group: authorization.k8s.io, resources: [selfsubjectaccessreviews]}]
          - {level: Metadata, userGroups: ["system:serviceaccounts"]}
          - {level: None}
        """);
  }

  private void writeKubeconfig() throws IOException {
    Files.writeString(
        kubeconfigFile(),
        """
        apiVersion: v1
        kind: Config
        clusters: [{name: test, cluster: {server: "%s", certificate-authority-data: "%s"}}]
        users: [{name: admin, user: {token: "%s"}}]
        contexts: [{name: test, context: {cluster: test, user: admin}}]
        current-context: test
        """
            .formatted(
                address,
                Base64.getEncoder().encodeToString(Files.readAllBytes(certificate())),
                token));
  }
}
