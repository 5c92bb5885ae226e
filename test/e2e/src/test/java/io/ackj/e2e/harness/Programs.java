package io.ackj.e2e.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ackj.testkit.kube.RealApiServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that a machine may have, and that tests need. */
public final class Programs {
  private Programs() {}

  /**
   * What a program has done.
   *
   * @param text what it printed, to both outputs
   */
  public record Run(int exitCode, String text) {}

  /** Returns a kubectl; skips the test where there is none. */
  public static Path kubectl() {
    return required(kubectls().findFirst());
  }

  /** Returns the kubectl that came last of those of this machine, whose output the guides show. */
  public static Path newestKubectl() {
    return required(kubectls().reduce((older, newer) -> newer));
  }

  /** Says whether this machine has one; tests that ask for one are skipped where it has not. */
  public static boolean hasKubectl() {
    return kubectls().findFirst().isPresent();
  }

  /** The convention is that older ones come first. */
  private static Stream<Path> kubectls() {
    Stream<Path> named =
        entries(Objects.requireNonNullElse(System.getenv("ACKJ_KUBECTL"), "")).map(Path::of);
    Stream<Path> inAssets =
        Stream.ofNullable(System.getenv(RealApiServer.ASSETS))
            .filter(assets -> !assets.isBlank())
            .map(assets -> Path.of(assets, "kubectl"));
    return Stream.concat(named, inAssets).filter(Files::isExecutable);
  }

  private static Path required(Optional<Path> kubectl) {
    assumeTrue(kubectl.isPresent(), "no kubectl in ACKJ_KUBECTL or KUBEBUILDER_ASSETS");
    return kubectl.orElseThrow();
  }

  /** Returns a program on PATH that runs; skips the test where there is none. */
  public static Path onPath(String name, String... harmlessArguments) {
    Optional<Path> found = findOnPath(name, harmlessArguments);
    assumeTrue(found.isPresent(), "no " + name + " on PATH");
    return found.orElseThrow();
  }

  /** Returns a program on PATH that runs; empty if there is none. */
  public static Optional<Path> findOnPath(String name, String... harmlessArguments) {
    return entries(Objects.requireNonNullElse(System.getenv("PATH"), ""))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .filter(program -> isUsable(program, harmlessArguments))
        .findFirst();
  }

  /** A launcher of another tool may bear the name, and have nothing to launch. */
  private static boolean isUsable(Path program, String... arguments) {
    try {
      return run(command(program, arguments)).exitCode() == 0;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Returns a command line. */
  public static List<String> command(Path program, String... arguments) {
    return Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
  }

  /** Runs a program to its end. */
  public static Run run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Run(process.waitFor(), text);
    } catch (IOException e) {
      throw new IllegalStateException(command + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns the launcher of this project, {@code ackj}. */
  public static Path launcher() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("ackj"))) {
      folder = Objects.requireNonNull(folder.getParent(), "ackj is in no folder above");
    }
    return folder.resolve("ackj");
  }

  private static Stream<String> entries(String path) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .filter(entry -> !entry.isBlank());
  }
}
