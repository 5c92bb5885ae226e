package io.ackj.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @Test
  void benchmarkOfNoRunsIsWrongUsage() {
    assertThat(execute("generator", "--runs", "0")).isEqualTo(2);

    assertThat(err.toString()).startsWith("--runs must be 1 or more, not 0");
  }

  @Test
  void numberOfRunsMustBeANumber() {
    assertThat(execute("generator", "--runs", "many")).isEqualTo(2);

    assertThat(err.toString()).contains("--runs", "many");
  }

  @Test
  void unknownScenarioIsWrongUsage() {
    assertThat(execute("controller", "--only", "create,sleep")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith(
            "--only must be of [create, restart, resync, steady, quotas, edits, delete, memory],"
                + " not \"sleep\"");
  }

  @Test
  void outsideOfTheProjectNothingIsMeasured() {
    assertThat(execute("generator")).isEqualTo(3);

    assertThat(err.toString()).contains("./ackj bench");
  }

  @Test
  void helpNamesTheBenchmarksAndTheExitCodes() {
    assertThat(execute("--help")).isZero();

    assertThat(out.toString())
        .contains("controller", "generator", "kube", "wrong side of its limit", "wrong usage");
  }

  @Test
  void benchmarkHasToBeNamed() {
    assertThat(execute()).isEqualTo(2);

    assertThat(err.toString()).contains("BENCHMARK", "generator");
  }

  @Test
  void versionIsThatOfTheProject() {
    assertThat(execute("--version")).isZero();

    assertThat(out.toString()).isEqualToIgnoringNewLines("ackj (of no known version)");
  }

  private int execute(String... arguments) {
    CommandLine command = BenchCommand.commandLine();
    return command
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
