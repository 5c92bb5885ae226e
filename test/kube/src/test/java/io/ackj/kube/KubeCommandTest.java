package io.ackj.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class KubeCommandTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--port=-1 | --port is -1; it must be between 0 and 65535",
        "--port=65536 | --port is 65536; it must be between 0 and 65535",
        "--port=x | Invalid value for option '--port': 'x' is not an int",
        "--kubeconfig | Missing required parameter for option '--kubeconfig' (FILE)",
        "more | Unmatched argument at index 0: 'more'",
      })
  void wrongUsageIsToldWithTheNameOfTheOption(String argument, String message) {
    StringWriter err = new StringWriter();
    CommandLine command = KubeCommand.commandLine().setErr(new PrintWriter(err));

    int exitCode = command.execute(argument);

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(message + "\nackj kube --help tells the options.\n");
  }

  @Test
  void helpTellsOptionsAndExitCodes() {
    StringWriter out = new StringWriter();

    int exitCode = KubeCommand.commandLine().setOut(new PrintWriter(out)).execute("--help");

    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .contains("--port=PORT", "--kubeconfig=FILE", "143", "Default: 6443.");
  }

  @Test
  void usageCanBePastedIntoAShell() {
    URI server = URI.create("https://127.0.0.1:1");

    assertThat(KubeUsage.lines(server, Path.of("/a/b.yaml")))
        .contains("  export KUBECONFIG=/a/b.yaml");
    assertThat(KubeUsage.lines(server, Path.of("/it's here/b.yaml")))
        .contains("  export KUBECONFIG='/it'\\''s here/b.yaml'");
  }
}
