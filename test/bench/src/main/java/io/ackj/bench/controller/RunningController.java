package io.ackj.bench.controller;

import io.ackj.bench.measure.ProcessMemory;
import io.ackj.bench.measure.Service;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * {@code ackj controller} in a process of its own.
 *
 * @param started when it was told to start
 */
record RunningController(Service service, Instant started) implements AutoCloseable {
  /** Waits until it says that it is ready. */
  void awaitReady(int healthPort) throws InterruptedException {
    URI ready = URI.create("http://127.0.0.1:" + healthPort + "/readyz");
    service.awaitAnswer(() -> Service.listens(healthPort) && status(ready) == 200);
  }

  private static int status(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  /** Returns its memory in KiB; nothing if the system does not say. */
  OptionalLong memoryKib(ProcessMemory which) {
    return which.kibOf(service.pid());
  }

  /** Ends it as Kubernetes does. */
  void stop() throws InterruptedException {
    service.stop();
  }

  @Override
  public void close() {
    service.close();
  }
}
