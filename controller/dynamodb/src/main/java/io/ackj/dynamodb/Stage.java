package io.ackj.dynamodb;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The little of a Kubernetes API server and of AWS that tables need to be created and to become
 * synced, with fixed answers. It is scenery: what is behind is in {@code test/kube} and {@code
 * test/aws}, which the controller must not depend on. It is there until the process ends.
 */
final class Stage {
  private static final String PASSWORD = "rehearsal";
  private static final String AUTHORITY = "authority";
  private static final String SERVER = "server";

  private final HttpServer aws;
  private final HttpsServer kubernetes;

  /** The certificate of the authority that signed that of the API server, as in a cluster. */
  private final byte[] pem;

  private final ExecutorService threads = Executors.newCachedThreadPool(Stage::daemon);
  private final StageKubernetes tables = new StageKubernetes();

  private Stage(HttpServer aws, HttpsServer kubernetes, byte[] pem) throws IOException {
    this.aws = aws;
    this.kubernetes = kubernetes;
    this.pem = pem;
    serve(aws, new StageAws());
    serve(kubernetes, tables);
  }

  static Stage open() throws IOException, GeneralSecurityException, InterruptedException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    KeyStore keys = keys();
    byte[] pem = pem(keys.getCertificate(AUTHORITY));
    keys.deleteEntry(AUTHORITY);
    HttpsServer kubernetes = HttpsServer.create(anyPort, 0);
    kubernetes.setHttpsConfigurator(new HttpsConfigurator(certified(keys)));
    return new Stage(HttpServer.create(anyPort, 0), kubernetes, pem);
  }

  String aws() {
    return "http://127.0.0.1:" + aws.getAddress().getPort();
  }

  /** Returns the text of a kubeconfig for the API server. */
  String kubeconfig() {
    return """
        apiVersion: v1
        kind: Config
        clusters:
        - name: stage
          cluster:
            server: https://127.0.0.1:%d
            certificate-authority-data: %s
        users:
        - name: rehearsal
          user:
            token: rehearsal
        contexts:
        - name: stage
          context:
            cluster: stage
            user: rehearsal
        current-context: stage
        """
        .formatted(kubernetes.getAddress().getPort(), Base64.getEncoder().encodeToString(pem));
  }

  /** Waits until all tables are synced; says whether they are. */
  boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
    return tables.unsynced().await(time, unit);
  }

  private void serve(HttpServer server, HttpHandler handler) {
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
  }

  /** Reads what came with a request. */
  static String drain(HttpExchange exchange) throws IOException {
    try (InputStream body = exchange.getRequestBody()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  /** Answers a request. */
  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The JDK has no way to make a certificate but its own program. */
  private static KeyStore keys()
      throws IOException, GeneralSecurityException, InterruptedException {
    Path directory = Files.createTempDirectory("ackj-rehearsal");
    Path store = directory.resolve("store");
    try {
      keytool(store, "-alias", AUTHORITY, "-dname", "CN=stage", "-ext", "bc:c");
      keytool(
          store,
          "-alias",
          SERVER,
          "-dname",
          "CN=server",
          "-ext",
          "san=ip:127.0.0.1",
          "-ext",
          "eku=serverAuth",
          "-signer",
          AUTHORITY);
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream stream = Files.newInputStream(store)) {
        keys.load(stream, PASSWORD.toCharArray());
      }
      return keys;
    } finally {
      Files.deleteIfExists(store);
      Files.deleteIfExists(directory);
    }
  }

  /** Adds a key with a certificate. */
  private static void keytool(Path store, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString()));
    command.addAll(List.of(options));
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static SSLContext certified(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static byte[] pem(Certificate certificate) throws GeneralSecurityException {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
    return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n")
        .getBytes(US_ASCII);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "stage");
    thread.setDaemon(true);
    return thread;
  }
}
