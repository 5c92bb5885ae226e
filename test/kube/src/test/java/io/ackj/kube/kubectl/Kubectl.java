package io.ackj.kube.kubectl;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ackj.testkit.kube.RealApiServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kubectl that is there.
 *
 * @param minor of its version 1.x
 */
record Kubectl(Path program, int minor) {
  /** Names programs, separated as in PATH. */
  static final String VARIABLE = "ACKJ_KUBECTL";

  private static final Pattern VERSION = Pattern.compile("Client Version: v1\\.(\\d+)\\.");

  /** Returns those that the tests should use; empty if there is none. */
  static List<Kubectl> all() {
    String named = System.getenv(VARIABLE);
    if (named != null && !named.isBlank()) {
      return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
          .splitAsStream(named)
          .map(program -> of(Path.of(program)))
          .toList();
    }
    return Stream.concat(inAssets(), onPath())
        .filter(Files::isExecutable)
        .limit(1)
        .map(Kubectl::of)
        .toList();
  }

  private static Stream<Path> inAssets() {
    String assets = System.getenv(RealApiServer.ASSETS);
    return assets == null ? Stream.of() : Stream.of(Path.of(assets, "kubectl"));
  }

  private static Stream<Path> onPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(Objects.requireNonNullElse(System.getenv("PATH"), ""))
        .map(folder -> Path.of(folder, "kubectl"));
  }

  private static Kubectl of(Path program) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "version", "--client")
              .redirectErrorStream(true)
              .start();
      String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
      Matcher version = VERSION.matcher(answer);
      if (!version.find()) {
        throw new IllegalStateException(program + " does not tell its version: " + answer);
      }
      return new Kubectl(program, Integer.parseInt(version.group(1)));
    } catch (IOException e) {
      throw new IllegalStateException(program + " cannot be run", e);
    }
  }

  @Override
  public String toString() {
    return "kubectl 1." + minor;
  }
}
