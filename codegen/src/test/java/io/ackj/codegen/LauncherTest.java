package io.ackj.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./ackj}, as far as it goes without a build. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("../ackj").toAbsolutePath().normalize();

  /** All commands that there are, and none that there is not. */
  private static final String COMMANDS =
      """
        aws          simulates DynamoDB's control plane on a port of this machine
        bench        measures a part of the project, and holds it against limits
        controller   runs the controller alone, against any cluster and any AWS end
        generate     regenerates what follows from AWS's model and generator.yaml
        kube         runs a Kubernetes API server on this machine, without pods
        local        tries manifests: controller, Kubernetes API and DynamoDB in one process
      """;

  private record Run(int exitCode, String out, String err) {}

  @BeforeAll
  static void bashIsThere() {
    assumeTrue(Files.exists(LAUNCHER) && Files.isExecutable(Path.of("/bin/bash")));
  }

  @Test
  void helpListsTheCommands(@TempDir Path elsewhere) throws Exception {
    Run run = run(elsewhere, LAUNCHER, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("Usage: ackj COMMAND [OPTIONS]\n\nCommands:\n" + COMMANDS + "\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void withoutCommandItsHelpIsAnError(@TempDir Path elsewhere) throws Exception {
    Run run = run(elsewhere, LAUNCHER);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(COMMANDS);
  }

  @Test
  void unknownCommandIsToldWithThoseThatThereAre(@TempDir Path elsewhere) throws Exception {
    Run run = run(elsewhere, LAUNCHER, "generat*");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("ackj: there is no command \"generat*\"; there are:\n" + COMMANDS);
  }

  @Test
  void projectIsFoundThroughLinksFromAnywhere(@TempDir Path elsewhere) throws Exception {
    Path project = Files.createDirectory(elsewhere.resolve("the project"));
    Path launcher = Files.copy(LAUNCHER, project.resolve("ackj"));
    Files.writeString(project.resolve("pom.xml"), "<project>\n  <version>7</version>\n</project>");
    Path bin = Files.createDirectories(elsewhere.resolve("a bin"));
    Path first = Files.createSymbolicLink(bin.resolve("first"), launcher);
    Path second = Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("a bin/first"));

    assertThat(run(bin, first, "--version")).isEqualTo(new Run(0, "ackj 7\n", ""));
    assertThat(run(bin, second, "--version")).isEqualTo(new Run(0, "ackj 7\n", ""));
  }

  private static Run run(Path directory, Path launcher, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString()));
    command.addAll(List.of(args));
    Path err = Files.createTempFile(directory, "err", "");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(err.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err));
  }
}
