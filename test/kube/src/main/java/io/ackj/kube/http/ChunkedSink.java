package io.ackj.kube.http;

import io.ackj.kube.watch.Sink;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** A watch over chunked HTTP: an event per line. */
record ChunkedSink(HttpServerResponse response) implements Sink {
  @Override
  public boolean isFull() {
    return response.writeQueueFull();
  }

  @Override
  public void onDrain(Runnable callback) {
    response.drainHandler(unused -> callback.run());
  }

  @Override
  public void write(byte[] json) {
    response.write(Buffer.buffer(json.length + 1).appendBytes(json).appendByte((byte) '\n'));
  }

  @Override
  public void end() {
    response.end();
  }

  @Override
  public void abort() {
    response.reset();
  }
}
