package io.ackj.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The examples of the documentation, each as a reader would try it, with the real controller. */
class ExamplesIT {
  /** Beside this module, in every checkout. */
  private static final Path EXAMPLES = Path.of("..", "..", "docs", "examples");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @BeforeEach
  void beAtHome() {
    System.setProperty("ackj.root", home.toString());
  }

  @AfterEach
  void leaveHome() {
    System.clearProperty("ackj.root");
  }

  /** Returns the folders that hold manifests; those of the generator are another thing. */
  static List<String> folders() {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("generator"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("folders")
  void exampleEndsSynced(String folder) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        LocalCommand.commandLine(
            new InProcessController(),
            Map.of("AWS_REGION", "us-west-2"),
            new CompletableFuture<>());
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    int code =
        command.execute(
            "-f",
            EXAMPLES.resolve(folder).toString(),
            "--speed",
            "100",
            "--until-synced=2m",
            "--kube-port",
            "0",
            "--aws-port",
            "0");

    assertThat(err.toString()).as(out.toString()).isEmpty();
    assertThat(code).isZero();
  }
}
