package io.ackj.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program to be measured from outside.
 *
 * @param name what it is called in messages
 * @param command the executable and its arguments
 * @param log what the program prints goes here, over what an earlier run printed
 */
public record Program(String name, List<String> command, Path log) {
  /** Far more than any run takes; a program that hangs is to end the benchmark, not to block it. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration BETWEEN_READINGS = Duration.ofMillis(5);

  public Program {
    command = List.copyOf(command);
  }

  /**
   * Runs the program once and waits for its end.
   *
   * @throws BenchmarkFailure if the program cannot be started, fails, or does not end
   */
  public Run run() throws InterruptedException {
    long start = System.nanoTime();
    Process process = start();
    try {
      @Nullable Long peakMemoryKib = null;
      while (!process.waitFor(BETWEEN_READINGS.toMillis(), TimeUnit.MILLISECONDS)) {
        OptionalLong reading = ProcessMemory.PEAK.kibOf(process.pid());
        peakMemoryKib = reading.isPresent() ? Long.valueOf(reading.getAsLong()) : peakMemoryKib;
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new BenchmarkFailure(name + " did not end within " + PATIENCE.toSeconds() + " s");
        }
      }
      Duration wallTime = Duration.ofNanos(System.nanoTime() - start);
      checkExitCode(process.exitValue());
      return new Run(wallTime, peakMemoryKib);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start() {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new BenchmarkFailure(name + " cannot be started", e);
    }
  }

  private void checkExitCode(int exitCode) {
    if (exitCode != 0) {
      throw new BenchmarkFailure(
          name + " ended with exit code " + exitCode + ":\n" + printed().strip());
    }
  }

  private String printed() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BenchmarkFailure("what " + name + " printed cannot be read", e);
    }
  }
}
