package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  @Test
  void runThatEndsWellHasAWallTime(@TempDir Path directory) throws InterruptedException {
    Run run = java("-version", directory).run();

    assertThat(run.wallTime()).isPositive().isLessThan(Duration.ofMinutes(2));
  }

  @Test
  void runThatFailsShowsWhatTheProgramPrinted(@TempDir Path directory) {
    Program failing = java("-XX:NoSuchFlag", directory);

    assertThatThrownBy(failing::run)
        .isInstanceOf(BenchmarkFailure.class)
        .hasMessageStartingWith("the program ended with exit code 1:\n")
        .hasMessageContaining("NoSuchFlag");
  }

  @Test
  void programThatCannotBeStartedIsNamed(@TempDir Path directory) {
    String missing = directory.resolve("missing").toString();
    Program program = new Program("the program", List.of(missing), directory.resolve("log"));

    assertThatThrownBy(program::run)
        .isInstanceOf(BenchmarkFailure.class)
        .hasMessageStartingWith("the program cannot be started");
  }

  private static Program java(String argument, Path directory) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Program("the program", List.of(java, argument), directory.resolve("log"));
  }
}
