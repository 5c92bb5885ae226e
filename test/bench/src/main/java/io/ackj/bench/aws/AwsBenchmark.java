package io.ackj.bench.aws;

import io.ackj.bench.client.AwsClient;
import io.ackj.bench.measure.Answers;
import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Figure;
import io.ackj.bench.measure.Lane;
import io.ackj.bench.measure.Launcher;
import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.OneCore;
import io.ackj.bench.measure.ProcessMemory;
import io.ackj.bench.measure.Report;
import io.ackj.bench.measure.Service;
import io.ackj.bench.measure.ThisJvm;
import io.ackj.bench.measure.Unit;
import io.ackj.bench.measure.Workspace;
import io.ackj.testkit.net.FreePort;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures {@code ackj aws}. */
@Command(
    name = "aws",
    mixinStandardHelpOptions = true,
    description = "Measures the simulator of AWS.")
public final class AwsBenchmark implements Callable<Integer> {
  private static final String SUBJECT = "ackj aws";

  /** So many with indexes, and so many without. */
  private static final int TABLES = 5_000;

  private static final int SPEED = 5;

  private static final String REGION = "us-west-2";

  /** AWS allows 2,500 tables in a Region, so that 5,000 need two. */
  private static final List<String> OF_INDEXED = List.of("us-east-1", "eu-west-1");

  private static final List<String> OF_PLAIN = List.of("us-east-2", "eu-central-1");

  /** AWS's limits on tables in creation in a Region, with and without indexes. */
  private static final int INDEXED_AT_A_TIME = 250;

  private static final int PLAIN_AT_A_TIME = 500;

  private static final Limit START = Limit.atMost(500);
  private static final Limit DESCRIBES = Limit.atLeast(3_000);
  private static final Limit MEMORY = Limit.atMost(Unit.kibOfMegabytes(300));

  /** What the client and its timers may add to the time that AWS's clock demands. */
  private static final double ALLOWANCE = 1.1;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many starts are counted (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Spec private CommandSpec spec;

  private final Report report = new Report();

  /**
   * Measures and prints.
   *
   * @throws BenchmarkFailure if the simulator cannot be started or refuses a call
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    if (runs < 1) {
      throw new ParameterException(spec.commandLine(), "--runs must be 1 or more, not " + runs);
    }
    Launcher launcher = Launcher.ofThisProject();
    launcher.build("aws");
    say(ThisJvm.description());
    try (Workspace workspace = new Workspace()) {
      measureStart(launcher, workspace);
      measureDescribes(launcher, workspace);
      measureTables(launcher, workspace);
    }
    say("");
    report.lines().forEach(this::say);
    return report.withinLimits() ? 0 : 1;
  }

  private void measureStart(Launcher launcher, Workspace workspace)
      throws IOException, InterruptedException {
    List<Long> starts = new ArrayList<>();
    // The first is not counted: it brings files into the disk cache.
    for (int i = 0; i <= runs; i++) {
      int port = FreePort.find();
      long start = System.nanoTime();
      try (Service service = start(command(launcher, port), port, workspace)) {
        starts.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        say("start %d of %d, process %d".formatted(i, runs, service.pid()));
      }
    }
    List<Long> counted = starts.subList(1, starts.size());
    report.add(new Figure(SUBJECT, "start to first answer", Unit.TIME, counted, START));
  }

  private void measureDescribes(Launcher launcher, Workspace workspace)
      throws IOException, InterruptedException {
    int port = FreePort.find();
    OneCore core = OneCore.ofThisSystem();
    try (Service service = start(core.confine(command(launcher, port)), port, workspace);
        AwsClient client = new AwsClient(port)) {
      Tables tables = new Tables(client, REGION);
      tables.timeOfOne("orders", true);
      // Not counted: the JVM compiles what is called often.
      tables.describesPerSecond("orders", 8, Duration.ofSeconds(3));
      long rate = tables.describesPerSecond("orders", 8, Duration.ofSeconds(5));
      say("DescribeTable in process %d, %s".formatted(service.pid(), core.description()));
      report.add(Figure.of(SUBJECT, "DescribeTable on one core", Unit.RATE, rate, DESCRIBES));
    }
  }

  private void measureTables(Launcher launcher, Workspace workspace)
      throws IOException, InterruptedException {
    int port = FreePort.find();
    try (Service service = start(command(launcher, port), port, workspace);
        AwsClient client = new AwsClient(port)) {
      Tables tables = new Tables(client, REGION);
      Duration each = tables.timeOfOne("alone", true);
      long start = System.nanoTime();
      createAll(client, OF_INDEXED, true, INDEXED_AT_A_TIME, each);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      long clock = each.toMillis() * TABLES / OF_INDEXED.size() / INDEXED_AT_A_TIME;
      report.add(
          Figure.of(
              SUBJECT,
              "%,d tables with 2 indexes".formatted(TABLES),
              Unit.TIME,
              millis,
              Limit.atMost(Math.round(clock * ALLOWANCE))));
      say("%,d tables with 2 indexes; one alone took %d ms".formatted(TABLES, each.toMillis()));
      Duration plain = tables.timeOfOne("alone-plain", false);
      createAll(client, OF_PLAIN, false, PLAIN_AT_A_TIME, plain);
      addMemory(ProcessMemory.PEAK.kibOf(service.pid()));
    }
  }

  /** In all Regions at once. */
  private static void createAll(
      AwsClient client, List<String> regions, boolean indexed, int atATime, Duration each)
      throws IOException, InterruptedException {
    int count = TABLES / regions.size();
    Answers.await(
        Lane.all(
            regions.stream()
                .map(region -> new Tables(client, region))
                .map(tables -> tables.createAll("table-", count, indexed, atATime, each))
                .toList()));
  }

  private void addMemory(OptionalLong kib) {
    String label = "memory with %,d tables, peak".formatted(2 * TABLES);
    if (kib.isPresent()) {
      report.add(Figure.of(SUBJECT, label, Unit.MEMORY, kib.getAsLong(), MEMORY));
    } else {
      report.addMissing(SUBJECT, label, "this system has no /proc");
    }
  }

  private static Service start(List<String> command, int port, Workspace workspace)
      throws InterruptedException {
    Service service = Service.start(SUBJECT, command, workspace.at("aws.log"));
    try (AwsClient client = new AwsClient(port)) {
      service.awaitAnswer(() -> client.callAndWait(REGION, "ListTables", "{}").code() == 200);
      return service;
    } catch (BenchmarkFailure | InterruptedException e) {
      service.close();
      throw e;
    }
  }

  private static List<String> command(Launcher launcher, int port) {
    return launcher.command(
        "aws", "--port", Integer.toString(port), "--speed", Integer.toString(SPEED));
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
