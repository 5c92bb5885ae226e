package io.ackj.kube.misuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.ackj.kube.KubeServer;
import io.ackj.testkit.kube.TrustingClient;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/** A connection over which bytes are sent as they are, and whose answers are read when told to. */
record RawConnection(Socket socket) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Returns what opens TLS connections to a server. */
  static SSLSocketFactory factory(KubeServer server) throws GeneralSecurityException, IOException {
    return TrustingClient.trusting(server.certificateAuthority()).sslContext().getSocketFactory();
  }

  static RawConnection open(SSLSocketFactory factory, KubeServer server) throws IOException {
    Socket socket = factory.createSocket("127.0.0.1", server.port());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return new RawConnection(socket);
  }

  /**
   * Sends a request, after which the server is to close the connection.
   *
   * @param head the first line and the headers, without those about length and connection
   */
  void send(String head, byte[] body) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(ISO_8859_1));
    String rest = "Connection: close\r\nContent-Length: %d\r\n\r\n".formatted(body.length);
    request.writeBytes(rest.getBytes(ISO_8859_1));
    request.writeBytes(body);
    socket.getOutputStream().write(request.toByteArray());
    socket.getOutputStream().flush();
  }

  /** Reads until the server closes the connection; returns the answer with its headers. */
  String readAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  /** Returns what reads the answer line by line. */
  BufferedReader lines() throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
