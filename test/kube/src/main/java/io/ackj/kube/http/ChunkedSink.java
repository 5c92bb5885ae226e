package io.ackj.kube.http;

import io.ackj.kube.watch.Sink;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

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
    write(List.of(json));
  }

  /** In one piece, so that what many watchers wait for takes one record of TLS for each of them. */
  @Override
  public void write(List<byte[]> events) {
    Buffer lines = Buffer.buffer(events.stream().mapToInt(json -> json.length + 1).sum());
    events.forEach(json -> lines.appendBytes(json).appendByte((byte) '\n'));
    response.write(lines);
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
