package io.ackj.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The package's controller in a process, as a node has it. Closing it ends it. */
final class PackagedController implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final int health;
  private final int metrics;
  private final Path log;

  private PackagedController(Process process, int health, int metrics, Path log) {
    this.process = process;
    this.health = health;
    this.metrics = metrics;
    this.log = log;
  }

  /**
   * Starts one, and returns when it is ready.
   *
   * @param command its beginning
   */
  static PackagedController start(List<String> command, Map<String, String> environment) {
    try {
      int health = freePort();
      int metrics = freePort();
      List<String> all = new ArrayList<>(command);
      all.add("--healthz-addr=127.0.0.1:" + health);
      all.add("--metrics-addr=127.0.0.1:" + metrics);
      Path log = Files.createTempFile("ackj-controller-", ".log");
      Process process = Start.begin(all, environment, ProcessBuilder.Redirect.to(log.toFile()));
      PackagedController started = new PackagedController(process, health, metrics, log);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    try {
      Awaitility.await("the controller is ready")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .ignoreExceptionsInstanceOf(IOException.class)
          .failFast("the controller ended", () -> !process.isAlive())
          .until(() -> get(health, "/readyz").equals("200 ok"));
    } catch (RuntimeException e) {
      String said = log();
      close();
      throw new AssertionError("the controller did not start:\n" + said, e);
    }
  }

  /** Returns status and text of a probe, such as {@code 200 ok}. */
  String probe(String path) throws IOException {
    return get(health, path);
  }

  /** Returns status and text of its meters. */
  String meters() throws IOException {
    return get(metrics, "/metrics");
  }

  /** Returns what is resident of it, in MiB. */
  long memoryMib() throws IOException {
    return inStatus("VmRSS") / 1024;
  }

  /** Returns the id of the user that it runs as. */
  long user() throws IOException {
    return inStatus("Uid");
  }

  private long inStatus(String name) throws IOException {
    String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
    Matcher found = Pattern.compile("(?m)^" + name + ":\\s*(\\d+)").matcher(status);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + status);
    }
    return Long.parseLong(found.group(1));
  }

  /** Says whether a file is in its memory. */
  boolean hasMapped(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return Files.readString(Path.of("/proc/" + process.pid() + "/maps")).contains("/" + name);
  }

  /** Ends it by SIGTERM; returns its exit code, or fails if it is still there after a time. */
  int terminate(Duration grace) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(grace.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the controller does not end:\n" + log());
    }
    return process.exitValue();
  }

  /** Returns what it has said. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String get(int port, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
    try {
      int status = connection.getResponseCode();
      try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        return status + " " + new String(body.readAllBytes(), UTF_8).strip();
      }
    } finally {
      connection.disconnect();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      // What is left in the temporary directory harms nobody.
    }
  }
}
