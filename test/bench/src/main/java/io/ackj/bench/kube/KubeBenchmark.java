package io.ackj.bench.kube;

import io.ackj.bench.client.ApiClient;
import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Figure;
import io.ackj.bench.measure.Launcher;
import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Report;
import io.ackj.bench.measure.ThisJvm;
import io.ackj.bench.measure.Unit;
import io.ackj.bench.measure.Workspace;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures {@code ackj kube}, and a real kube-apiserver with the same work where one is at hand.
 */
@Command(
    name = "kube",
    mixinStandardHelpOptions = true,
    description =
        "Measures the Kubernetes API server of this project, and beside it a real one, if"
            + " KUBEBUILDER_ASSETS names the folder of its binaries.")
public final class KubeBenchmark implements Callable<Integer> {
  private static final int CREATES = 5_000;
  private static final int TABLES = 10_000;
  private static final int WATCHERS = 100;
  private static final int WRITES_PER_SECOND = 200;
  private static final int WRITES = 10 * WRITES_PER_SECOND;
  private static final int WARM_UP_WRITES = 5 * WRITES_PER_SECOND;

  private static final Limit START = Limit.atMost(1_000);
  private static final Limit DELAY = Limit.atMost(TimeUnit.MILLISECONDS.toMicros(50));
  private static final Limit MEMORY = Limit.atMost(Unit.kibOfMegabytes(400));

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many starts are counted (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Spec private CommandSpec spec;

  /** What one server did. */
  private record Measured(
      String name,
      List<Long> startMillis,
      long createMillis,
      long delayMicrosP99,
      OptionalLong peakMemoryKib) {}

  /**
   * Measures and prints.
   *
   * @throws BenchmarkFailure if a server cannot be started or does not do its work
   */
  @Override
  public Integer call() throws IOException, InterruptedException {
    if (runs < 1) {
      throw new ParameterException(spec.commandLine(), "--runs must be 1 or more, not " + runs);
    }
    Launcher launcher = Launcher.ofThisProject();
    launcher.build("kube");
    say(ThisJvm.description());
    Report report = new Report();
    try (Workspace workspace = new Workspace()) {
      Measured ours = measure(OurApiServer.kind(launcher, workspace));
      if (System.getenv(RealApiServer.ASSETS) == null) {
        add(ours, null, report);
        report.addMissing("kube-apiserver", "all", RealApiServer.ASSETS + " is not set");
      } else {
        Measured real = measure(RealServer.kind(workspace));
        add(ours, real, report);
        addForComparison(real, report);
      }
    }
    say("");
    report.lines().forEach(this::say);
    return report.withinLimits() ? 0 : 1;
  }

  private Measured measure(ApiServer.Kind kind) throws IOException, InterruptedException {
    List<Long> starts = new ArrayList<>();
    // The first is not counted: it brings files into the disk cache.
    for (int i = 0; i <= runs; i++) {
      long start = System.nanoTime();
      try (ApiServer server = kind.start()) {
        long millis = millisSince(start);
        starts.add(millis);
        say(
            "%s at %s: start %d of %d took %d ms"
                .formatted(kind.name(), server.address(), i, runs, millis));
      }
    }
    try (ApiServer server = kind.start();
        ApiClient client = new ApiClient(server.address(), server.token())) {
      Tables tables = new Tables(client);
      tables.install();
      long start = System.nanoTime();
      tables.create(0, CREATES);
      long createMillis = millisSince(start);
      say("%s: %,d creates took %d ms".formatted(kind.name(), CREATES, createMillis));
      // Not counted: a JVM compiles what it does often, that of this client like that of a server.
      watchDelays(server, client, WARM_UP_WRITES);
      long[] delays = watchDelays(server, client, WRITES);
      long p99 = delays[(int) Math.ceil(delays.length * 0.99) - 1];
      say("%s: %,d events, p99 %d us".formatted(kind.name(), delays.length, p99));
      tables.create(CREATES, TABLES);
      return new Measured(
          kind.name(), starts.subList(1, starts.size()), createMillis, p99, server.peakMemoryKib());
    }
  }

  private static long[] watchDelays(ApiServer server, ApiClient writer, int writes)
      throws IOException, InterruptedException {
    try (ApiClient watching = new ApiClient(server.address(), server.token())) {
      return new WatchDelays(writer, WATCHERS, writes, WRITES_PER_SECOND).measure(watching);
    }
  }

  private static void add(Measured ours, @Nullable Measured real, Report report) {
    String name = ours.name();
    report.add(new Figure(name, "start to first answer", Unit.TIME, ours.startMillis(), START));
    report.add(
        Figure.of(
            name,
            "%,d creates".formatted(CREATES),
            Unit.TIME,
            ours.createMillis(),
            real == null ? null : Limit.atMost(real.createMillis())));
    report.add(delays(ours, DELAY));
    addMemory(ours, MEMORY, report);
  }

  private static void addForComparison(Measured real, Report report) {
    String name = real.name();
    report.add(new Figure(name, "start to first answer", Unit.TIME, real.startMillis(), null));
    report.add(
        Figure.of(name, "%,d creates".formatted(CREATES), Unit.TIME, real.createMillis(), null));
    report.add(delays(real, null));
    addMemory(real, null, report);
  }

  private static Figure delays(Measured measured, @Nullable Limit limit) {
    return Figure.of(
        measured.name(),
        "event to %d watchers, p99".formatted(WATCHERS),
        Unit.DELAY,
        measured.delayMicrosP99(),
        limit);
  }

  private static void addMemory(Measured measured, @Nullable Limit limit, Report report) {
    String label = "memory with %,d tables, peak".formatted(TABLES);
    OptionalLong kib = measured.peakMemoryKib();
    if (kib.isPresent()) {
      report.add(Figure.of(measured.name(), label, Unit.MEMORY, kib.getAsLong(), limit));
    } else {
      report.addMissing(measured.name(), label, "this system has no /proc");
    }
  }

  private static long millisSince(long nanoTime) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
