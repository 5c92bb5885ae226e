package io.ackj.kube.http;

import io.ackj.kube.watch.Sink;
import io.ackj.kube.watch.Watch;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.Executor;

/** Connects a watch to the client that asked for it. */
record WatchConnection(Vertx vertx, Dispatcher dispatcher) {

  /** Starts a watch over HTTP, or over a WebSocket if the client wants to switch to one. */
  void open(HttpServerRequest request, WatchHandler.Prepared watch) {
    Context context = vertx.getOrCreateContext();
    Executor executor = task -> context.runOnContext(unused -> task.run());
    if (request.headers().contains("Upgrade", "websocket", true)) {
      request.toWebSocket().onSuccess(socket -> openSocket(socket, request, watch, executor));
      return;
    }
    HttpServerResponse response = request.response();
    response.setChunked(true);
    response.putHeader("Content-Type", Answer.JSON);
    response.putHeader("Cache-Control", "no-cache, private");
    // The client waits for the headers even if no event comes.
    response.write(Buffer.buffer());
    Watch opened = dispatcher.open(watch, new ChunkedSink(response), executor);
    response.closeHandler(unused -> opened.closed());
  }

  private void openSocket(
      ServerWebSocket socket,
      HttpServerRequest request,
      WatchHandler.Prepared watch,
      Executor executor) {
    Sink sink = new WebSocketSink(socket, () -> request.connection().close());
    Watch opened = dispatcher.open(watch, sink, executor);
    socket.closeHandler(unused -> opened.closed());
  }
}
