package io.ackj.bench;

import io.ackj.bench.aws.AwsBenchmark;
import io.ackj.bench.controller.ControllerBenchmark;
import io.ackj.bench.controller.PackageBenchmark;
import io.ackj.bench.generator.GeneratorBenchmark;
import io.ackj.bench.kube.KubeBenchmark;
import io.ackj.bench.measure.BenchmarkFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ackj bench}: measures a part of the project, and prints figures beside their limits. */
@Command(
    name = "ackj bench",
    mixinStandardHelpOptions = true,
    version = "ackj ${sys:ackj.version:-(of no known version)}",
    description = "Measures a part of the project and prints figures beside their limits.",
    synopsisSubcommandLabel = "BENCHMARK",
    commandListHeading = "%nBenchmarks:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every figure is within its limit",
      "1:a figure is on the wrong side of its limit",
      "2:wrong usage",
      "3:nothing could be measured"
    },
    subcommands = {
      AwsBenchmark.class,
      ControllerBenchmark.class,
      GeneratorBenchmark.class,
      KubeBenchmark.class,
      PackageBenchmark.class
    })
public final class BenchCommand {
  private static final int NOT_MEASURED = 3;

  /** Runs a benchmark and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BenchCommand())
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              if (!(e instanceof BenchmarkFailure)) {
                throw e;
              }
              command.getErr().println(e.getMessage());
              return NOT_MEASURED;
            });
  }
}
