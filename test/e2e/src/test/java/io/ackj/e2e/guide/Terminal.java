package io.ackj.e2e.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * Runs commands by bash, one block after the other, as in one terminal: variables that a block
 * exports, and the folder that it ends in, hold for those after it.
 */
final class Terminal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  /** What the tests are started with must not show in what a page does. */
  private static final List<String> FOREIGN = List.of("AWS_", "KUBE", "ACKJ_", "JAVA_TOOL");

  private final Path folder;
  private final Path state;
  private final Path scratch;
  private final Map<String, String> environment;
  private final List<Process> background = new ArrayList<>();

  /**
   * What a block came to.
   *
   * @param text what it printed, to both outputs
   */
  record Result(int exitCode, String text) {}

  /**
   * Opens it.
   *
   * @param folder where commands are run
   * @param scratch for its own files
   */
  Terminal(Path folder, Path scratch, Map<String, String> environment) {
    this.folder = folder;
    this.state = scratch.resolve("state");
    this.scratch = scratch;
    this.environment = Map.copyOf(environment);
    write(state, "", StandardOpenOption.CREATE);
  }

  /** Runs a block to its end. */
  Result run(String commands) {
    String wrapped =
        """
        . '%1$s'
        trap '{ export -p; printf "cd %%q\\n" "$PWD"; } >'"'%1$s'" EXIT
        set -e -o pipefail
        %2$s"""
            .formatted(state, commands);
    Path output = scratch.resolve("output");
    Process process = start(wrapped, output);
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        end(process);
        return new Result(
            -1, read(output) + "\n(did not end within " + PATIENCE.toSeconds() + " s)");
      }
      return new Result(process.exitValue(), read(output));
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Starts a block that goes on until the end, and returns what it has printed once it has printed
   * this text. Variables whose export it prints hold for the blocks after it, as if the reader had
   * pasted the lines.
   */
  Result start(String commands, String until) {
    Path output = scratch.resolve("output-" + background.size());
    Process process = start(". '" + state + "'\nset -e -o pipefail\n" + commands, output);
    background.add(process);
    Awaitility.await(until)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !process.isAlive() || read(output).contains(until));
    String text = read(output);
    if (!text.contains(until)) {
      return new Result(process.exitValue(), text + "\n(ended before it printed: " + until + ")");
    }
    String exports =
        text.lines()
            .map(String::strip)
            .filter(line -> line.startsWith("export "))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    write(state, exports, StandardOpenOption.APPEND);
    return new Result(0, text);
  }

  private Process start(String script, Path output) {
    try {
      ProcessBuilder bash =
          new ProcessBuilder("bash", "-c", script)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      bash.environment().keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
      bash.environment().putAll(environment);
      return bash.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text, StandardOpenOption option) {
    try {
      Files.writeString(file, text, option);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }

  @Override
  public void close() {
    background.forEach(Terminal::end);
  }
}
