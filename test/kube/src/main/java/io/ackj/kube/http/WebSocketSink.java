package io.ackj.kube.http;

import io.ackj.kube.watch.Sink;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;

/**
 * A watch over a WebSocket: an event per message.
 *
 * @param disconnect closes the connection below it
 */
record WebSocketSink(ServerWebSocket socket, Runnable disconnect) implements Sink {
  @Override
  public boolean isFull() {
    // The queue of one that is closed cannot be asked for; nothing is to be written to it either.
    return socket.isClosed() || socket.writeQueueFull();
  }

  @Override
  public void onDrain(Runnable callback) {
    if (!socket.isClosed()) {
      socket.drainHandler(unused -> callback.run());
    }
  }

  @Override
  public void write(byte[] json) {
    socket.writeTextMessage(new String(json, StandardCharsets.UTF_8));
  }

  @Override
  public void end() {
    socket.close();
  }

  @Override
  public void abort() {
    disconnect.run();
  }
}
