package io.ackj.bench.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GeneratorBenchmarkTest {
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @Test
  void benchmarkOfNoRunsIsWrongUsage() {
    assertThat(execute("--runs", "0")).isEqualTo(2);

    assertThat(err.toString()).startsWith("--runs must be 1 or more, not 0");
  }

  @Test
  void numberOfRunsMustBeANumber() {
    assertThat(execute("--runs", "many")).isEqualTo(2);

    assertThat(err.toString()).contains("--runs", "many");
  }

  @Test
  void outsideOfTheProjectNothingIsMeasured() {
    assertThat(execute()).isEqualTo(3);

    assertThat(err.toString()).contains("./ackj bench");
  }

  @Test
  void helpNamesTheDefaultAndTheExitCodes() {
    assertThat(execute("--help")).isZero();

    assertThat(out.toString()).contains("default: 7", "a median is over its limit", "wrong usage");
  }

  @Test
  void versionIsThatOfTheProject() {
    assertThat(execute("--version")).isZero();

    assertThat(out.toString()).isEqualToIgnoringNewLines("ackj (of no known version)");
  }

  private int execute(String... arguments) {
    CommandLine command = GeneratorBenchmark.commandLine();
    return command
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
