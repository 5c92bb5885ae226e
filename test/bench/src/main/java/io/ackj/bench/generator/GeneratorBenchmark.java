package io.ackj.bench.generator;

import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Figure;
import io.ackj.bench.measure.Launcher;
import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Report;
import io.ackj.bench.measure.Run;
import io.ackj.bench.measure.ThisJvm;
import io.ackj.bench.measure.Unit;
import io.ackj.bench.measure.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
    name = "generator",
    mixinStandardHelpOptions = true,
    description =
        "Measures the time and memory of ackj generate in a cold JVM, for DynamoDB and for SQS.")
public final class GeneratorBenchmark implements Callable<Integer> {
  private static final int OVER_A_LIMIT = 1;
  private static final Limit WALL_TIME = Limit.atMost(Duration.ofSeconds(5).toMillis());
  private static final Limit PEAK_MEMORY = Limit.atMost(Unit.kibOfMegabytes(512));

  /** Where AWS's artifact has the model of SQS; that of DynamoDB the generator finds by itself. */
  private static final String SQS_MODEL = "META-INF/smithy/2012-11-05/sqs-2012-11-05.json";

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "7",
      description = "How many runs are counted for each service (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Spec private CommandSpec spec;

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
    Launcher launcher = Launcher.ofThisProject();
    launcher.build("generate");
    Report report = new Report();
    out().println(ThisJvm.description());
    try (Workspace workspace = new Workspace()) {
      List<String> sqs =
          List.of(
              "--model", workspace.copy(sqsModel, "sqs.json").toString(),
              "--config", sqsConfig.toString());
      measure(new ColdGeneration("dynamodb", List.of(), launcher, workspace), report);
      measure(new ColdGeneration("sqs", sqs, launcher, workspace), report);
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
    report.add(
        new Figure(
            generation.service(),
            "wall time",
            Unit.TIME,
            counted.stream().map(run -> run.wallTime().toMillis()).toList(),
            WALL_TIME));
    addMemory(generation.service(), counted, report);
  }

  private static void addMemory(String service, List<Run> counted, Report report) {
    List<Long> peaks = counted.stream().map(Run::peakMemoryKib).filter(Objects::nonNull).toList();
    if (peaks.isEmpty()) {
      report.addMissing(service, "peak memory", "this system has no /proc");
    } else {
      report.add(new Figure(service, "peak memory", Unit.MEMORY, peaks, PEAK_MEMORY));
    }
  }

  private void show(ColdGeneration generation, String which, Run run) {
    out().println(generation.service() + " " + which + ": " + run.text());
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
}
