package io.ackj.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures the generator as a person meets it: {@code ackj generate} in a JVM that has just been
 * started, from the first instruction of the process to its end, everything written.
 */
@Command(
    name = "ackj bench",
    mixinStandardHelpOptions = true,
    version = "ackj ${sys:ackj.version:-(of no known version)}",
    description =
        "Measures the time and memory of ackj generate in a cold JVM, for DynamoDB and for SQS.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every median is within its limit",
      "1:a median is over its limit",
      "2:wrong usage",
      "3:nothing could be measured"
    })
public final class GeneratorBenchmark implements Callable<Integer> {
  private static final int OVER_A_LIMIT = 1;
  private static final int NOT_MEASURED = 3;

  /** Where AWS's artifact has the model of SQS; that of DynamoDB the generator finds by itself. */
  private static final String SQS_MODEL = "META-INF/smithy/2012-11-05/sqs-2012-11-05.json";

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "7",
      description = "How many runs are counted for each service (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Spec private CommandSpec spec;

  /** Runs the benchmark and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new GeneratorBenchmark())
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              if (!(e instanceof BenchmarkFailure)) {
                throw e;
              }
              command.getErr().println(e.getMessage());
              return NOT_MEASURED;
            });
  }

  /**
   * Measures and prints.
   *
   * @throws BenchmarkFailure if the generator fails or writes nothing
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    if (runs < 1) {
      throw new ParameterException(spec.commandLine(), "--runs must be 1 or more, not " + runs);
    }
    Path sqsConfig = sqsConfig();
    URL sqsModel = sqsModel();
    // The generator takes the one model that is on its class path; any other is given as a file.
    ColdJvm jvm = ColdJvm.likeThisOne().without(jarOf(sqsModel));
    Report report = new Report();
    out().println(jvm.description());
    try (Workspace workspace = new Workspace()) {
      List<String> sqs =
          List.of(
              "--model", workspace.copy(sqsModel, "sqs.json").toString(),
              "--config", sqsConfig.toString());
      measure(new ColdGeneration("dynamodb", List.of(), jvm, workspace), report);
      measure(new ColdGeneration("sqs", sqs, jvm, workspace), report);
    }
    out().println();
    report.lines().forEach(out()::println);
    return report.withinLimits() ? 0 : OVER_A_LIMIT;
  }

  private void measure(ColdGeneration generation, Report report)
      throws IOException, InterruptedException {
    // Not counted: it brings the files of the JDK and of the class path into the disk cache.
    show(generation, "warm-up", generation.run());
    List<Run> counted = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      Run run = generation.run();
      show(generation, i + "/" + runs, run);
      counted.add(run);
    }
    report.add(generation.service(), counted);
  }

  private void show(ColdGeneration generation, String which, Run run) {
    String figures =
        Stream.of(Quantity.values())
            .flatMap(quantity -> quantity.of(run).map(quantity::text).stream())
            .collect(Collectors.joining(", "));
    out().println(generation.service() + " " + which + ": " + figures);
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** The launcher names the project; without it, the current directory has to be the project. */
  private static Path sqsConfig() {
    Path config = Path.of(System.getProperty("ackj.root", ""), "test", "sqs", "generator.yaml");
    if (!Files.isReadable(config)) {
      throw new BenchmarkFailure(config + ": there is no such file; run this as ./ackj bench");
    }
    return config;
  }

  private static URL sqsModel() {
    URL model = GeneratorBenchmark.class.getClassLoader().getResource(SQS_MODEL);
    if (model == null) {
      throw new BenchmarkFailure("There is no " + SQS_MODEL + " on the class path");
    }
    return model;
  }

  private static Path jarOf(URL resource) throws IOException {
    URL jar = ((JarURLConnection) resource.openConnection()).getJarFileURL();
    return Path.of(URI.create(jar.toString()));
  }
}
