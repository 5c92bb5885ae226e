package io.ackj.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class AwsCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port 70000 | the port has to be from 0 to 65535, but is 70000; 0 takes one that is free",
        "--port x | Invalid value for option '--port': 'x' is not an int",
        "--speed 0 | the speed has to be above 0, but is 0.0; 10 is ten times as fast as AWS",
        "--speed NaN | the speed has to be above 0, but is NaN; 10 is ten times as fast as AWS",
        "--lag -1 | the lag cannot be negative, but is PT-0.001S",
        "--logged-calls 0 | the number of logged calls has to be 1 or more, but is 0",
        "--quota | Unknown option: '--quota'",
        "table | Unmatched argument at index 0: 'table'",
      })
  void wrongFlagsAreToldWithTheReason(String args, String message) {
    int code = execute(args.split(" ", -1));

    assertThat(code).isEqualTo(AwsCommand.BAD_USAGE);
    assertThat(err.toString()).startsWith(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void helpNamesTheFlags() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString())
        .contains(
            "--port",
            "--speed",
            "--quotas",
            "--lag",
            "--iam",
            "--legacy-global-tables",
            "--logged-calls");
  }

  private int execute(String... args) {
    CommandLine command = AwsCommand.commandLine(new CountDownLatch(1));
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(args);
  }
}
