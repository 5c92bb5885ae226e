package io.ackj.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Which port to listen on. */
final class Ports {
  private static final int ANY = 0;

  private Ports() {}

  /** Returns the usual port, or 0 for any if something else listens there. */
  static int usualOrAny(int usual) {
    return isFree(usual) ? usual : ANY;
  }

  /** Returns whether a port of the loopback interface can be listened on; 0 always can. */
  static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
