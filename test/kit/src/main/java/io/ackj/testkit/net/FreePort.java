package io.ackj.testkit.net;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that other processes are to open. */
public final class FreePort {
  private static final int LOWEST = 10_000;

  /**
   * From here on, systems give ports to clients. Of the many connections of a test, one may be
   * given the server's before the server is up.
   */
  private static final int LOWEST_OF_CLIENTS = 32_768;

  private static final Set<Integer> FOUND = ConcurrentHashMap.newKeySet();

  private FreePort() {}

  /** Returns a port of the loopback interface that nothing listens on, never the same twice. */
  public static int find() throws IOException {
    int port;
    do {
      port = ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_OF_CLIENTS);
    } while (!isFree(port) || !FOUND.add(port));
    return port;
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    }
  }
}
