package io.ackj.bench.measure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, to be measured from outside. Closing it ends it. */
public final class Service implements AutoCloseable {
  /**
   * Far more than any start takes; a server that hangs is to end the benchmark, not to block it.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(5);

  private final String name;
  private final Process process;
  private final Path log;

  private Service(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it and does not wait.
   *
   * @param name what it is called in messages
   * @param command the executable and its arguments
   * @param log what it prints goes here, over what an earlier one printed
   * @throws BenchmarkFailure if it cannot be started
   */
  public static Service start(String name, List<String> command, Path log) {
    return start(name, command, Map.of(), log);
  }

  /**
   * Starts it and does not wait.
   *
   * @param environment variables that it gets beside those of this process
   * @throws BenchmarkFailure if it cannot be started
   */
  public static Service start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      return new Service(name, builder.start(), log);
    } catch (IOException e) {
      throw new BenchmarkFailure(name + " cannot be started", e);
    }
  }

  /** Returns whether something listens on a port; that costs the server less than a question. */
  public static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Something that is asked until it is so. A failure to ask counts as no. */
  @FunctionalInterface
  public interface Question {
    boolean isAnswered() throws IOException, InterruptedException;
  }

  /**
   * Asks until there is the answer that is waited for.
   *
   * @throws BenchmarkFailure if the server ends, or never answers
   */
  public void awaitAnswer(Question question) throws InterruptedException {
    long start = System.nanoTime();
    while (!answers(question)) {
      if (process.waitFor(BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BenchmarkFailure(
            name + " ended with exit code " + process.exitValue() + ":\n" + printed());
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new BenchmarkFailure(name + " did not answer within " + PATIENCE.toSeconds() + " s");
      }
    }
  }

  /** Returns for how long it has kept cores busy so far; zero if the system does not say. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Returns the process's id. */
  public long pid() {
    return process.pid();
  }

  /**
   * Tells it to end by SIGTERM, and waits until it has.
   *
   * @throws BenchmarkFailure if it does not
   */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new BenchmarkFailure(name + " did not end within " + PATIENCE.toSeconds() + " s");
    }
  }

  /** Returns the end of what it has printed, for people. */
  public String lastLines(int count) {
    List<String> lines = printed().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static boolean answers(Question question) throws InterruptedException {
    try {
      return question.isAnswered();
    } catch (IOException e) {
      // It does not listen yet.
      return false;
    }
  }

  private String printed() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new BenchmarkFailure("what " + name + " printed cannot be read", e);
    }
  }
}
