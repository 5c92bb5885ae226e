package io.ackj.kube;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A start of {@code ackj kube} that ends after its first answers. The launcher runs it once, and
 * lets the JVM keep the classes that it loads.
 */
final class Rehearsal {
  private static final long MOST_MILLIS = 30_000;
  private static final long BETWEEN_QUESTIONS_MILLIS = 20;

  private Rehearsal() {}

  /** Starts, asks and ends the JVM, with 0 if there were answers. */
  public static void main(String[] args) throws Exception {
    int port = freePort();
    String[] flags = {"--port", Integer.toString(port)};
    Thread server = new Thread(() -> KubeCommand.main(flags), "rehearsal");
    server.setDaemon(true);
    server.start();
    boolean answered = isAnswered(port, "/readyz") && isAnswered(port, "/api/v1/namespaces");
    System.exit(answered ? 0 : 1);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isAnswered(int port, String path) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < MOST_MILLIS * 1_000_000) {
      try {
        return ask(URI.create("https://127.0.0.1:" + port + path)) == 200;
      } catch (IOException e) {
        // It does not listen yet.
        Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
      }
    }
    return false;
  }

  private static int ask(URI uri) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
    HttpsURLConnection connection = (HttpsURLConnection) uri.toURL().openConnection();
    connection.setSSLSocketFactory(context.getSocketFactory());
    connection.getResponseCode();
    connection.getInputStream().readAllBytes();
    return connection.getResponseCode();
  }

  /** The server is in this process. */
  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
