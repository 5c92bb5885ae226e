package io.ackj.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Passes bytes on between those who connect and a server. Closing it ends that. */
final class Tunnel implements AutoCloseable {
  /** Finds out where a connection is to lead. */
  @FunctionalInterface
  interface Way {
    Socket connect(Socket client) throws IOException;
  }

  private final ServerSocket server;
  private final Way way;
  private final Queue<String> asked;

  private Tunnel(ServerSocket server, Way way, Queue<String> asked) {
    this.server = server;
    this.way = way;
    this.asked = asked;
    begin(this::accept);
  }

  /** Leads all who connect to a port of this machine; the socket may be one of TLS. */
  static Tunnel to(int port, ServerSocket server) {
    return new Tunnel(
        server,
        client -> new Socket(InetAddress.getLoopbackAddress(), port),
        new ConcurrentLinkedQueue<>());
  }

  /** Leads each where it asks to, as a proxy for HTTPS does. */
  static Tunnel proxy() throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    return new Tunnel(server, client -> connectAsAsked(client, asked), asked);
  }

  /** Returns the port that it listens on. */
  int port() {
    return server.getLocalPort();
  }

  /** Returns where it was asked to lead, such as {@code 127.0.0.1:443}. */
  Queue<String> asked() {
    return asked;
  }

  private static Socket connectAsAsked(Socket client, Queue<String> asked) throws IOException {
    String head = head(client.getInputStream());
    String target = head.split(" ", -1)[1];
    asked.add(target);
    int colon = target.lastIndexOf(':');
    Socket found =
        new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
    client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
    return found;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = server.accept();
      begin(
          () -> {
            Socket found = way.connect(client);
            begin(() -> pass(client, found));
            pass(found, client);
          });
    }
  }

  private static void pass(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        out.write(bytes, 0, count);
        out.flush();
      }
    }
  }

  /** Something that ends when a connection does. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void begin(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // A side has closed its connection, and both have ended.
              }
            },
            "tunnel");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
